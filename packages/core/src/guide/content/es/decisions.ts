import type {WordsById} from '../texts.js';

/** Consent, and advance directives. */
export const decisions: WordsById = {
  'before-you-say-yes': {
    title: 'Antes de decir que sí',
    keywords: ['permiso', 'consentimiento', 'firmar', 'cirugía', 'operación', 'riesgo'],
    parts: [
      {
        text: `Su médico debe decirle qué piensa hacer, con palabras claras. Luego usted decide. Es bueno preguntar:

- ¿Qué es y por qué lo necesito?
- ¿En qué me puede ayudar?
- ¿Qué puede salir mal?
- ¿Qué otra cosa puedo hacer?
- ¿Y si espero, o no hago nada?`,
      },
      {text: 'No firme lo que no entiende. Pida más tiempo o pida ayuda para leerlo.'},
    ],
    next: ['Pedir hablar con mi equipo', 'Un intérprete gratis'],
  },
  'you-can-say-no': {
    title: 'Puede decir no o cambiar de idea',
    keywords: ['rechazar', 'negarse', 'parar', 'irse', 'alta voluntaria'],
    parts: [
      {
        text: 'Un adulto puede decir no a una prueba, una medicina u otra cosa. Puede decir no más tarde, aunque antes dijo sí. La ley pone algunos límites. Su equipo le dirá si hay uno en su caso.',
      },
      {
        heading: 'Si se quiere ir',
        text: 'Primero hable con su enfermera. Pregunte qué puede pasar, qué debe vigilar y cómo volver. Tal vez le pidan una firma. Más tarde puede volver a pedir atención aquí.',
      },
    ],
    next: ['Pedir hablar con mi equipo'],
  },
  'when-you-cannot-decide': {
    title: 'Si usted no puede decidir',
    keywords: ['agente', 'apoderado', 'tutor', 'inconsciente', 'representante'],
    parts: [
      {
        text: 'Puede pasar que usted esté muy mal y no pueda hablar. Entonces alguien debe hablar por usted. Puede elegir ahora a esa persona. Se llama agente de salud.',
      },
      {
        text: 'Si no eligió a nadie, la ley del estado dice quién es. Casi siempre es el esposo, la esposa o alguien de la familia. Díganos si usted no quiere eso.',
      },
    ],
    next: ['Elegir quién habla por mí', 'Pedir hablar con mi equipo'],
  },
  'studies-and-students': {
    title: 'Estudios y estudiantes',
    keywords: ['investigación', 'ensayo', 'experimento', 'estudiante', 'residente'],
    parts: [
      {
        text: 'Nadie puede incluirle en un estudio de una medicina o prueba nueva si usted no lo acepta antes. Puede decir no. Puede dejarlo cuando quiera. Igual recibe la atención que necesita.',
      },
      {text: 'Pregunte quién está en su cuarto, qué hace y si todavía estudia.'},
    ],
    next: ['Hacer una pregunta'],
  },
  'advance-directives': {
    title: 'Directivas anticipadas: decida antes qué atención quiere',
    keywords: ['testamento vital', 'poder', 'agente', 'final de la vida', 'deseos', 'no reanimar'],
    parts: [
      {
        text: `Una directiva anticipada es un papel. Dice qué atención quiere usted si no puede hablar. Hay dos clases principales.

- **El testamento vital** dice qué quiere y qué no quiere.
- **El poder de salud** nombra a quien habla por usted.`,
      },
      {
        heading: 'Es bueno saber',
        text: 'No tiene que tener una. Le cuidamos igual. Cada estado tiene sus reglas y sus hojas. Le damos las reglas del nuestro. Puede haber cosas que el personal no haga por sus creencias. También se lo debemos decir.',
      },
    ],
    next: ['Hablar de lo que yo quiero'],
  },
  'do-we-have-yours': {
    title: '¿Tiene una? ¿Tenemos copia?',
    keywords: ['directiva anticipada', 'testamento vital', 'copia', 'traer', 'archivo'],
    parts: [
      {
        heading: '¿Tiene una?',
        text: 'Busque un testamento vital o un papel que nombra a quien habla por usted. Si no sabe, pregunte a su familia, a su médico o a su abogado.',
      },
      {
        heading: '¿Tenemos copia?',
        text: 'Pida a su enfermera que lo revise. Debemos anotar si usted tiene una. Un papel guardado en casa no le ayuda aquí. Traiga una copia cada vez o pida que se la traigan.',
      },
      {
        heading: '¿Quién más la tiene?',
        text: 'Dé una copia a quien usted nombró y a su médico.',
      },
    ],
    next: ['Preguntar si la tienen, o hacer una'],
  },
  'change-your-directive': {
    title: 'Cambiar o anular su directiva',
    keywords: ['directiva anticipada', 'anular', 'nueva', 'divorcio', 'revocar'],
    parts: [
      {
        text: `Puede cambiar de idea mientras pueda decidir.

- Avise pronto a su médico o enfermera.
- Haga un papel nuevo, con fecha nueva.
- Pida las copias viejas.
- Dé la nueva a nosotros y a quien usted nombró.`,
      },
    ],
    next: ['Pedir ayuda para cambiarla'],
  },
};
