import type {WordsById} from '../texts.js';

/** My rights, and how to complain. */
export const rightsAndComplaints: WordsById = {
  'your-rights': {
    title: 'Sus derechos como paciente',
    keywords: ['derechos', 'ley', 'qué me deben'],
    parts: [
      {
        text: `Aquí usted tiene derechos. No tiene que ganarlos y no los pierde si se queja.

- Le dicen sus derechos de un modo que usted entiende.
- Usted ayuda a planear su atención.
- Usted puede decir sí o no.
- Está a salvo y le tratan con respeto.
- Su cuerpo y sus datos son privados.
- Puede ver su historia clínica.
- Usted elige quién le visita.
- Puede quejarse y tener respuesta.`,
      },
      {
        heading: 'Cómo ver la lista completa',
        text: 'Pida la lista en la recepción o a su enfermera. La puede tener en papel. Alguien puede leerla con usted.',
      },
    ],
    next: ['Pedir que alguien me los explique', 'Cómo quejarse'],
  },
  'fair-treatment': {
    title: 'Trato justo para todos',
    keywords: ['discriminación', 'raza', 'discapacidad', 'religión', 'edad', 'sexo'],
    parts: [
      {
        text: 'Debemos darle un trato justo. Su raza, color, país, lengua, edad, sexo o discapacidad no deben cambiar el trato que recibe.',
      },
      {
        heading: 'Si no fue justo',
        text: 'Díganos. Casi todos los hospitales tienen a alguien que revisa estos casos. También puede avisar a la Oficina de Derechos Civiles. Si quiere, acuda a ella primero.',
      },
    ],
    next: ['Decirnos qué no fue justo', 'A quién avisar fuera del hospital'],
  },
  'safe-and-respected': {
    title: 'A salvo y con respeto',
    keywords: ['abuso', 'maltrato', 'golpe', 'atado', 'peligro', 'descuido'],
    parts: [
      {
        text: '**¿Está en peligro ahora?** Llame a una enfermera o use el timbre. Si no puede, llame al 911.',
      },
      {
        text: `Aquí nadie puede hacerle daño, darle miedo ni dejarle sin ayuda.

- Tiene derecho a estar en privado al lavarse, al vestirse o en un examen.
- Tiene derecho a un lugar seguro.
- Nadie puede atarle para castigarle o para ganar tiempo.`,
      },
      {
        heading: 'Si alguien le hizo daño',
        text: 'Dígalo a una persona de confianza. O díganos ahora.',
      },
    ],
    next: ['Decirnos qué pasó', 'Pedir que me llamen'],
  },
  'your-part': {
    title: 'Lo que usted puede hacer',
    keywords: ['deberes', 'preparar', 'lista de medicinas', 'alergias'],
    parts: [
      {
        text: `Le cuidamos mejor si sabemos lo que pasa.

- Traiga una lista de lo que toma y cuánto.
- Diga qué le hace mal: una medicina o una comida.
- Diga si el dolor empeora.
- Pregunte si no conoce una palabra.
- Sea amable con todos.`,
      },
    ],
    next: ['Hacer una pregunta'],
  },
  'how-to-complain': {
    title: 'Cómo quejarse',
    keywords: ['queja', 'reclamo', 'problema', 'denuncia', 'enojo'],
    parts: [
      {
        text: `Puede quejarse cuando quiera. No le van a tratar peor por eso.

- Dígalo a una enfermera o a quien está a cargo. Lo pequeño se arregla a menudo el mismo día.
- Escríbanos en esta página.
- Llame, mande una carta o pida que alguien lo escriba por usted.`,
      },
      {
        heading: 'Quién puede hacerlo',
        text: 'Usted, o una persona que usted elige. Tal vez le pidamos permiso antes de hablar con ella sobre usted.',
      },
      {
        heading: 'También puede ir a otros',
        text: 'Puede avisar a la agencia de salud de su estado cuando quiera. No tiene que avisarnos primero.',
      },
    ],
    next: ['Escribir una queja', 'A quién avisar fuera del hospital'],
  },
  'after-you-complain': {
    title: 'Qué pasa después de quejarse',
    keywords: ['respuesta', 'cuánto tarda', 'espera', 'carta', 'caso'],
    parts: [
      {
        text: `- Anotamos lo que usted nos dice.
- Alguien lo revisa. Tal vez le llame para saber más.
- Usted recibe una respuesta.`,
      },
      {
        heading: 'Cuánto tarda',
        text: 'Muchos casos tardan cerca de una semana. Si el suyo tarda más, se lo decimos, y le decimos para cuándo. Si alguien puede estar en peligro, lo revisamos de inmediato.',
      },
      {
        heading: 'Qué dice la respuesta',
        text: `La recibe por escrito.

- El nombre de alguien a quien puede llamar.
- Qué hicimos para revisar su caso.
- Qué encontramos.
- El día en que se cerró.`,
      },
    ],
    next: ['Escribir una queja', 'Pedir que me llamen sobre mi caso'],
  },
  'complain-outside': {
    title: 'A quién avisar fuera del hospital',
    keywords: ['estado', 'agencia', 'Medicare', 'QIO', 'derechos civiles', 'gobierno', 'apelar'],
    parts: [
      {
        text: `Puede ir a ellos antes, después o al mismo tiempo. No necesita permiso.

- **La agencia de salud de su estado** revisa los hospitales. Pídanos su teléfono y dirección.
- **Medicare** le dice qué grupo revisa la atención de quien tiene Medicare. Llame al [1-800-633-4227](tel:+18006334227).
- **La Oficina de Derechos Civiles** ve casos de trato injusto y de datos privados.`,
      },
      {
        heading: 'No espere mucho',
        text: 'Algunos tienen un plazo. En la Oficina de Derechos Civiles son casi siempre 180 días.',
      },
    ],
    next: [
      'Avisar a la Oficina de Derechos Civiles',
      'Llamar a Medicare: 1-800-633-4227',
      'Pedir que me llamen y me den los números',
    ],
  },
  'thanks-and-ideas': {
    title: 'Dar las gracias o una idea',
    keywords: ['gracias', 'elogio', 'sugerencia', 'idea', 'opinión'],
    parts: [
      {
        text: '¿Alguien le ayudó bien? Diga quién. Se lo haremos saber. ¿Sabe cómo hacerlo mejor? También lo queremos saber.',
      },
    ],
    next: ['Dar las gracias', 'Dar una idea'],
  },
};
