import type {WordsById} from '../texts.js';

/** My records, and my privacy. */
export const recordsAndPrivacy: WordsById = {
  'get-your-records': {
    title: 'Ver o pedir su historia clínica',
    keywords: ['copia', 'expediente', 'resultados', 'rayos X', 'registros', 'portal'],
    parts: [
      {
        text: 'Usted tiene derecho a ver su historia clínica y a tener una copia. Puede ser en papel o en un archivo. No tiene que decir para qué.',
      },
      {
        heading: 'Cómo pedirla',
        text: `- Diga su nombre, su fecha de nacimiento y qué quiere ver.
- Diga cómo se la damos.
- Si viene por ella, traiga algo con su foto.`,
      },
      {
        heading: 'Cuánto tarda y cuánto cuesta',
        text: 'Tenemos 30 días. Si hace falta más tiempo, le decimos por qué. Una copia puede tener un costo bajo. Verla aquí no cuesta nada.',
      },
    ],
    next: ['Pedir mi historia clínica'],
  },
  'fix-your-records': {
    title: 'Corregir un error en su historia clínica',
    keywords: ['error', 'mal', 'corregir', 'cambiar', 'enmienda'],
    parts: [
      {
        text: '¿Hay algo mal o falta algo? Puede pedir que se cambie. Escriba qué está mal y cómo debe ser.',
      },
      {
        heading: 'Qué pasa luego',
        text: 'Tenemos 60 días. Si decimos que no, le decimos por qué por escrito. Usted puede poner una nota suya. La nota queda en su historia.',
      },
    ],
    next: ['Pedir que se corrija'],
  },
  'records-for-others': {
    title: 'La historia clínica de otra persona',
    keywords: ['hijo', 'padres', 'familia', 'permiso', 'poder', 'abogado', 'muerte'],
    parts: [
      {
        text: `Debemos saber que usted la puede ver.

- **De su hijo:** casi siempre puede. Hay temas que quedan entre el joven y su médico.
- **De un adulto:** él o ella puede firmar una hoja que lo permite.
- **Si usted decide por alguien:** traiga el papel que lo dice.`,
      },
    ],
    next: ['Preguntar cómo pedirla'],
  },
  'your-privacy': {
    title: 'Cómo cuidamos sus datos',
    keywords: ['privacidad', 'HIPAA', 'aviso', 'compartir', 'datos', 'confidencial'],
    parts: [
      {
        text: 'Lo que usted nos dice es privado. El personal solo ve su historia si su trabajo lo pide. Usamos sus datos para darle atención, para cobrar y para que el hospital funcione. La ley nos deja darlos en otros casos.',
      },
      {
        heading: 'Lea todas las reglas',
        text: 'Tenemos un aviso de privacidad. Dice cómo usamos sus datos y qué puede pedir usted. Puede tener una copia cuando quiera. También puede pedir una lista de algunas de las veces en que dimos sus datos a otros.',
      },
    ],
    next: ['Preguntar por mis datos', 'Si algo salió mal'],
  },
  'who-may-know': {
    title: 'Elija quién puede saber que está aquí',
    keywords: ['familia', 'amigos', 'visitas', 'teléfono', 'lista', 'noticias'],
    parts: [
      {
        text: `Usted elige con quién hablamos de usted.

- Diga los nombres de las personas con las que podemos hablar.
- Diga a quién no se le debe decir nada.
- Pida que su nombre no esté en la lista de la recepción. Así nadie que llame o venga sabe que está aquí.`,
      },
      {text: 'Puede cambiarlo cuando quiera. Solo diga a su enfermera.'},
    ],
    next: ['Hablar con alguien sobre esto'],
  },
  'reach-me-safely': {
    title: 'Cómo comunicarnos con usted sin peligro',
    keywords: ['seguro', 'dirección', 'teléfono', 'correo', 'abuso', 'pareja', 'buzón de voz'],
    parts: [
      {
        text: '¿Corre peligro si le llamamos a casa o le mandamos cartas? Díganos. Puede pedir que usemos otro teléfono u otra dirección. No tiene que decir por qué.',
      },
      {
        text: 'Pídalo también para las cuentas. Su seguro puede mandar cartas. Dígalo al seguro también.',
      },
    ],
    next: ['Pedir que llamen a un número seguro'],
  },
  'privacy-problem': {
    title: 'Si alguien vio sus datos sin permiso',
    keywords: ['fuga', 'queja de privacidad', 'HIPAA', 'chisme', 'datos'],
    parts: [
      {
        text: '¿Alguien vio o contó sus datos sin permiso? Díganos lo que sabe: qué, cuándo y quién. Nadie puede castigarle por avisar.',
      },
      {
        heading: 'Qué hacemos',
        text: 'Lo revisamos. Si sus datos salieron de aquí, le escribimos. También puede avisar a la Oficina de Derechos Civiles.',
      },
    ],
    next: ['Decirnos qué pasó', 'A quién avisar fuera del hospital'],
  },
};
