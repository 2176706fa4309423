import type {WordsById} from '../texts.js';

/** Interpreters, visiting, discharge and after, finding a service. */
export const yourStay: WordsById = {
  'free-interpreter': {
    title: 'Un intérprete gratis',
    keywords: ['idioma', 'lengua', 'traducir', 'traductor', 'español', 'inglés'],
    parts: [
      {
        text: 'Usted tiene derecho a hablar con nosotros en su idioma. Es gratis, de día y de noche. El intérprete puede estar con usted, en el teléfono o en una pantalla. Lo que usted dice queda en privado.',
      },
      {
        text: 'Diga su idioma cuando llame o cuando llegue. Puede señalarlo en una tarjeta. Pida también los papeles más importantes en su idioma.',
      },
    ],
    next: ['Pedir un intérprete'],
  },
  'hearing-seeing-speaking': {
    title: 'Ayuda para oír, ver o hablar',
    keywords: [
      'sordo',
      'ciego',
      'señas',
      'letra grande',
      'braille',
      'discapacidad',
      'relevo',
      'retransmisión',
    ],
    parts: [
      {
        text: `Diga qué le sirve. Es gratis.

- Un intérprete de señas.
- Letra grande, braille o un archivo para oír.
- Un aparato para oír mejor.
- Más tiempo, o alguien que escriba por usted.`,
      },
      {
        text: 'Por teléfono, llame al 711 para usar el servicio de retransmisión. Puede traer su perro de servicio.',
      },
    ],
    next: ['Decirnos qué necesita'],
  },
  'family-need-not-interpret': {
    title: 'Su familia no tiene que interpretar',
    keywords: ['hijo', 'familia', 'amigo', 'traducir', 'pariente'],
    parts: [
      {
        text: 'No podemos pedirle que traiga su propio intérprete. Un niño no debe hacerlo. Solo en una emergencia podemos pedírselo a un niño, y solo hasta encontrar a otra persona.',
      },
      {text: 'Puede pedir que le ayude un adulto de su familia. Y puede cambiar de idea.'},
    ],
    next: ['Pedir un intérprete'],
  },
  'who-can-visit': {
    title: 'Quién le puede visitar',
    keywords: ['visitas', 'horas', 'familia', 'pareja', 'amigo', 'niños', 'acompañante'],
    parts: [
      {
        text: 'Usted elige quién viene: su esposo, su esposa, su pareja, su familia o un amigo. No tiene que ser de su familia. Puede decir no a una visita cuando quiera.',
      },
      {
        text: 'Todas sus visitas deben tener el mismo trato. La raza, la fe, el sexo o una discapacidad no deben contar. Puede elegir a una persona para que le acompañe.',
      },
    ],
    next: ['Preguntar por las visitas'],
  },
  'limits-on-visits': {
    title: 'Cuando hay límites a las visitas',
    keywords: ['no permitido', 'reglas de visita', 'infección', 'silencio', 'cuidados intensivos'],
    parts: [
      {
        text: 'A veces debemos limitar las visitas. Puede ser por los gérmenes, para que la gente descanse o mientras le atienden. Debemos decirle los límites y por qué los hay.',
      },
      {
        text: '¿Un límite le parece mal? Pida a la enfermera a cargo que lo vea otra vez. Dígale por qué esa persona debe estar con usted.',
      },
    ],
    next: ['Pedir hablar con quien está a cargo', 'Quejarme de las visitas'],
  },
  'visit-well': {
    title: 'Consejos para una buena visita',
    keywords: ['consejos', 'lavarse las manos', 'enfermo', 'flores', 'comida', 'llamar'],
    parts: [
      {
        text: `- Si está enfermo, no venga. Llame o use el video.
- Lávese las manos al llegar y al irse.
- Pregunte antes de traer comida o plantas.
- Si la persona está cansada, no se quede mucho.
- Pregunte dónde estacionar y a qué hora venir.`,
      },
    ],
    next: ['Preguntar por las visitas'],
  },
  'plan-to-go-home': {
    title: 'El plan para ir a casa',
    keywords: [
      'alta',
      'salir',
      'cuidado en casa',
      'rehabilitación',
      'asilo',
      'hogar de ancianos',
      'transporte',
    ],
    parts: [
      {
        text: `Pregunte pronto. Usted y su familia son parte del plan. Antes de irse debe saber:

- a dónde va y quién le ayuda
- qué toma, cuánto y cuándo
- qué debe vigilar y a quién llamar
- cuándo ve otra vez al médico`,
      },
      {
        text: 'Si necesita ayuda en casa o un hogar de ancianos, le damos una lista para elegir. Debe recibir el plan por escrito.',
      },
    ],
    next: ['Hablar con alguien de mi alta'],
  },
  'too-soon-to-leave': {
    title: 'Si es demasiado pronto para irse',
    keywords: ['apelar el alta', 'Medicare', 'no estoy listo', 'QIO', 'quedarse'],
    parts: [
      {
        text: 'Diga a su médico o enfermera por qué no está listo. Pida hablar con su equipo antes de irse.',
      },
      {
        heading: 'Si tiene Medicare',
        text: 'Le deben dar un papel que se llama Mensaje Importante de Medicare. Ahí hay un teléfono. Llame a más tardar el día en que se debe ir. Entonces lo revisa alguien de fuera del hospital. Mientras tanto se puede quedar. No paga esos días, salvo lo que ya paga ahora, como un copago.',
      },
    ],
    next: ['Pedir hablar con mi equipo', 'Llamar a Medicare: 1-800-633-4227'],
  },
  'after-you-go-home': {
    title: 'Después de ir a casa',
    keywords: ['seguimiento', 'medicina', 'dolor', 'peor', 'farmacia', 'cosas perdidas'],
    parts: [
      {text: '**¿Es una emergencia?** Llame al 911. No espere a que le llamemos.'},
      {
        text: `- Siga su plan. Téngalo a la vista.
- Vaya a su cita, aunque se sienta bien.
- Llame si está peor o no sabe qué tomar.
- ¿Dejó algo aquí? Avise pronto.`,
      },
    ],
    next: ['Pedir que me llamen', 'Pedir ayuda con una cita'],
  },
  appointments: {
    title: 'Pedir, cambiar o anular una cita',
    keywords: ['cita', 'horario', 'médico', 'clínica', 'cancelar', 'referido'],
    parts: [
      {
        text: `Tenga esto a mano cuando llame o escriba.

- Su nombre y fecha de nacimiento.
- Para qué quiere la cita.
- Días y horas que le vienen bien.
- La tarjeta de su seguro, si tiene.`,
      },
      {
        text: 'Diga si necesita un intérprete, transporte u otra ayuda. Si no puede venir, avise cuanto antes.',
      },
    ],
    next: ['Pedir ayuda con una cita'],
  },
  'people-who-help': {
    title: 'Quién le puede ayudar aquí',
    keywords: ['defensor', 'trabajador social', 'capellán', 'consejero', 'ética'],
    parts: [
      {
        text: `- **Relaciones con el paciente:** si algo salió mal o no sabe a quién preguntar.
- **Trabajo social:** ayuda en casa, transporte, comida, un lugar seguro.
- **Ayuda con el dinero:** cuentas, seguros y ayuda para pagar.
- **Capellán:** alguien con quien hablar, de su fe o de ninguna.
- **Equipo de ética:** cuando es difícil saber qué es lo mejor.`,
      },
      {text: 'Pregunte a una enfermera. Ella puede llamarles.'},
    ],
    next: ['Pedir que me llamen', 'Pedir hablar con alguien'],
  },
  'find-your-way': {
    title: 'Llegar y ver el lugar',
    keywords: ['mapa', 'estacionar', 'silla de ruedas', 'entrada', 'maternidad', 'recorrido'],
    parts: [
      {
        text: 'Pregunte en la recepción. Le dicen por dónde ir o van con usted. Le pueden dar una silla de ruedas. También puede pedir ver el lugar antes de su visita, como la sala de partos.',
      },
    ],
    next: ['Pedir ver el lugar', 'Decirnos qué necesita para moverse'],
  },
};
