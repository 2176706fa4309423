import type {WordsById} from '../texts.js';

/** Bills, insurance and financial help. */
export const money: WordsById = {
  'read-your-bill': {
    title: 'Leer su cuenta',
    keywords: ['factura', 'cargos', 'detalle', 'costo', 'códigos', 'cobro'],
    parts: [
      {
        text: `Puede recibir más de una cuenta: una de nosotros y otras de médicos o laboratorios. Vea primero esto.

- Su nombre y las fechas.
- Lo que pagó su seguro.
- Lo que le falta pagar y para cuándo.`,
      },
      {
        text: 'Pida una cuenta con todo en detalle. Ahí está cada cosa que se le cobra. Si una carta del seguro dice "esto no es una cuenta", no la pague.',
      },
    ],
    next: ['Pedir ayuda con mi cuenta'],
  },
  'price-before-care': {
    title: 'Pregunte antes cuánto cuesta',
    keywords: ['estimado', 'presupuesto', 'costo', 'precio', 'lista de precios'],
    parts: [
      {
        text: '¿No tiene seguro o no lo va a usar? Entonces tiene derecho a un cálculo del costo por escrito, si hace su cita con tiempo o si lo pide. Se llama estimado de buena fe. Guárdelo. Si la cuenta es 400 dólares más alta o más, puede reclamar.',
      },
      {
        text: '¿Tiene seguro? Pregunte aquí y en su seguro. También puede ver nuestra lista de precios.',
      },
    ],
    next: ['Preguntar cuánto va a costar'],
  },
  'bill-looks-wrong': {
    title: 'Si su cuenta parece mal',
    keywords: ['cuenta sorpresa', 'error', 'cobro de más', 'fuera de la red', 'deuda'],
    parts: [
      {
        text: `No pague lo que no recibió. Pero no guarde la cuenta sin verla.

- Llame pronto y pida que la revisen.
- Pida que no le cobren mientras tanto.
- Anote con quién habla y cuándo.`,
      },
      {
        heading: 'Cuentas sorpresa',
        text: 'Con casi todos los seguros, en una emergencia usted no debe pagar más porque el hospital o el médico no es de su plan. Vale también para algunos médicos que usted no eligió. Díganos si le pasó.',
      },
    ],
    next: ['Pedir que revisen mi cuenta', 'Quejarme de una cuenta'],
  },
  'pay-over-time': {
    title: 'Pagar poco a poco',
    keywords: ['plan de pagos', 'cuotas', 'mensual', 'deuda'],
    parts: [
      {
        text: '¿Es mucho para pagar de una vez? Pida pagar un poco cada mes. Pregunte si eso cuesta algo. Si puede, pida antes de la fecha de pago. Vea primero si le pueden dar ayuda. Tal vez deba menos, o nada.',
      },
    ],
    next: ['Pedir pagar poco a poco', 'Ayuda si no puede pagar'],
  },
  'cannot-pay': {
    title: 'Ayuda si no puede pagar',
    keywords: ['caridad', 'ayuda financiera', 'gratis', 'descuento', 'sin seguro', 'pobre'],
    parts: [
      {
        text: 'Muchos hospitales deben tener un plan para quien no puede pagar. Su atención puede ser gratis o costar menos. Pida ayuda antes, cuando llega la cuenta o más tarde. Pida aunque tenga trabajo o seguro.',
      },
      {
        heading: 'Qué debe tener a mano',
        text: `- Lo que gana, como un talón de pago.
- Cuántas personas viven con usted.
- Su cuenta, si la tiene.`,
      },
      {text: 'Le ayudamos con el formulario. Lo hay en otros idiomas.'},
    ],
    next: ['Pedir ayuda para pagar'],
  },
  'emergency-comes-first': {
    title: 'En una emergencia, primero la atención',
    keywords: ['urgencias', 'sala de emergencia', 'EMTALA', 'sin seguro', 'rechazo', 'parto'],
    parts: [
      {
        text: 'En una emergencia, venga o llame al 911. La sala de emergencia debe verle y darle ayuda para que esté estable. Es así aunque no pueda pagar o no tenga seguro. No le pueden hacer esperar por hablar de dinero.',
      },
    ],
    next: ['Ayuda si no puede pagar', 'Decirnos si no le atendieron'],
  },
  'get-insurance': {
    title: 'Buscar un seguro',
    keywords: ['seguro', 'Medicaid', 'Medicare', 'mercado', 'CHIP', 'niños', 'inscribirse'],
    parts: [
      {
        text: `Le ayudamos a buscar. Preguntar no cuesta nada.

- **Medicaid** es para quien gana poco. Puede pedirlo todo el año.
- **CHIP** es para niños.
- **Medicare** es para quien tiene 65 años o más, y para algunos más jóvenes.
- **El Mercado** vende planes. Tal vez le ayuden con el costo.`,
      },
    ],
    next: ['Pedir ayuda para buscar un seguro', 'Ir a HealthCare.gov'],
  },
  'insurance-said-no': {
    title: 'Si su seguro dijo no',
    keywords: ['negado', 'rechazo', 'apelar', 'apelación', 'reclamo', 'autorización'],
    parts: [
      {
        text: `Casi todos los seguros deben decirle por qué. Usted puede pedir que lo revisen otra vez. Eso se llama apelar.

- Lea la carta. Dice cómo apelar y hasta cuándo. Casi todos dan 180 días.
- Pida a su médico una nota que diga por qué lo necesita.
- ¿Es urgente? Dígalo. Entonces deben ser rápidos.`,
      },
      {
        text: '¿Dijeron no otra vez? Muchas veces puede pedir que decida alguien de fuera del seguro.',
      },
    ],
    next: ['Pedir ayuda con mi seguro'],
  },
};
