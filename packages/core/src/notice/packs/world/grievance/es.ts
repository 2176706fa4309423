import type {
  ClockExtension,
  ExternalBody,
  FilingLimit,
  PolicyClock,
  PolicyTime,
} from '../../../../policy/policy-pack.js';
import type {ClockInWords, GrievanceWords, TimeInWords} from './grievance-words.js';

/** The grievance process in Spanish. */
export const es: GrievanceWords = {
  language: 'es',
  titles: {
    any: 'Cómo quejarse y qué pasa después',
    'civil-rights': 'Cómo quejarse de un trato injusto',
    privacy: 'Cómo quejarse por su privacidad',
  },
  headings: {
    'may-complain': 'Usted tiene derecho a quejarse',
    'how-to-complain': 'Cómo avisarnos',
    'when-we-answer': 'Cuándo tendrá respuesta',
    'what-happens': 'Qué pasa después',
    'file-directly': 'También puede acudir a otros',
    'no-punishment': 'Nadie le castigará',
  },
  mayComplain: {
    any: '¿Algo va mal con su atención en {hospital}? Usted tiene derecho a decirlo. Debemos revisarlo.',
    'civil-rights':
      '¿En {hospital} le trataron peor que a otros por su raza o color, su lugar de origen, su idioma, su sexo, su edad o una discapacidad? Usted tiene derecho a quejarse.',
    privacy:
      '¿Cree que {hospital} no guardó en privado sus datos de salud? Usted tiene derecho a quejarse.',
  },
  inAnyWay:
    'Puede decirlo o escribirlo. Alguien de su confianza puede hacerlo por usted, si usted quiere.',
  withoutName: 'No tiene que dar su nombre.',
  contact: {
    any: '- Llame al: {patientRelationsPhone}\n- Escriba o venga a: {patientRelationsAddress}',
    'civil-rights':
      'La persona a cargo del trato justo aquí es {coordinatorName}.\n\n- Llame al: {coordinatorPhone}\n- Escriba o venga a: {coordinatorAddress}',
    privacy:
      'Avise a nuestra oficina de privacidad.\n\n- Llame al: {privacyOfficePhone}\n- Escriba o venga a: {privacyOfficeAddress}',
  },
  daysCounted: (kind) =>
    kind === 'calendar'
      ? 'Donde dice solo días, contamos todos los días de la semana.'
      : 'Los días hábiles son de lunes a viernes. Los días festivos no cuentan.',
  noSetTime: 'Esta regla no fija un número de días. Pregunte cuánto tardará.',
  lookInto: 'Revisamos lo que nos dice. Quizá le pidamos más datos.',
  letter: {
    acknowledgement: 'Cuando le avisamos que llegó su queja, le decimos:',
    interim: 'Si nuestra respuesta tarda más, le decimos:',
    final: 'Nuestra respuesta le dice:',
  },
  atAnyTime: (someAskFirst) =>
    'Puede llamar o escribir a estas oficinas en cualquier momento. No tiene que avisarnos.' +
    (someAskFirst ? ' Algunas quizá quieran que primero le respondamos nosotros.' : ''),
  noPunishment:
    'Puede quejarse y tener la misma buena atención. Aquí nadie puede tratarle peor por eso. Si cree que pasa, avísenos.',
  filing,
  stageRequest: ({within, optional}) =>
    optional
      ? `Puede pedirnos que la veamos de nuevo. Si puede, hágalo en ${time(within)} desde nuestra respuesta.`
      : `Si nuestra respuesta no le ayuda, puede pedir este paso. Hágalo en ${time(within)} desde nuestra respuesta.`,
  clock: (clock) => `${duty(clock)}${clock.extension ? longer(clock.extension) : ''}`,
  body,
};

function duty(clock: ClockInWords): string {
  if (clock.time === 'agreed') {
    return 'Planeamos con usted cómo revisar su queja y cuándo le avisamos.';
  }
  return duties[clock.what](clock, time(clock.time) + start[startOf(clock)]);
}

const duties: Readonly<
  Record<PolicyClock['what'], (clock: ClockInWords, within: string) => string>
> = {
  review: () => 'Si alguien puede estar en peligro, lo revisamos de inmediato.',
  acknowledge: ({target, unless, inWriting}, within) =>
    `En un plazo de ${within}, ${target === 'hard' ? 'le avisamos' : 'tratamos de avisarle'}${inWriting ? ' por escrito' : ''} que llegó su queja.` +
    (unless ? ' Quizá no lo hagamos si para entonces está resuelta.' : ''),
  status: (_clock, within) => `En un plazo de ${within}, le decimos cómo va.`,
  interim: ({inWriting}, within) =>
    `Si tardamos más de ${within}, le avisamos${inWriting ? ' por escrito' : ''}.`,
  update: ({from, time: every}) =>
    `${typeof from === 'object' ? 'Desde entonces' : 'Hasta que le respondamos'}, le decimos cómo va cada ${each(every)}.`,
  decide: (_clock, within) =>
    `En un plazo de ${within}, le decimos qué decidimos. O le decimos que nos falta más tiempo.`,
  respond: ({target, when, inWriting}, within) => {
    if (target === 'average') return `Tratamos de responder en unos ${within} en promedio.`;
    if (target === 'goal') {
      return `${when ? 'Si tarda más, tratamos' : 'Tratamos'} de responder en ${within}.`;
    }
    return `Le respondemos${inWriting ? ' por escrito' : ''} en un plazo de ${within}.`;
  },
  'give-information': (_clock, within) => `Damos lo que se pidió en un plazo de ${within}.`,
};

const start = {
  received: '',
  acknowledged: ' desde que le avisamos que llegó',
  'stage-started': ' desde que empieza este paso',
  asked: '',
};

function startOf({from}: ClockInWords): keyof typeof start {
  return typeof from === 'string' ? from : 'received';
}

function longer({time: more, inAll, needs}: ClockExtension): string {
  switch (needs) {
    case 'agreement':
      return ' Solo podemos tardar más si usted lo acepta antes del final de ese plazo.';
    case 'permission':
      return ' Solo podemos tardar más si pedimos permiso y nos lo dan.';
    case 'reasons-beyond':
      return more ? ` Si necesitamos más de ${time(more)} adicionales, le decimos por qué.` : '';
    case 'reasons':
      return (
        ' Si nos falta tiempo, le decimos por qué.' +
        (more ? ` No tardamos más de ${time(more)} adicionales.` : '') +
        (inAll ? ` No tardamos más de ${time(inAll)} en total.` : '')
      );
  }
}

function filing({within, from, atMost, override, optional}: FilingLimit): string {
  const since = {
    event: 'que pasó',
    aware: 'que lo supo',
    'event-or-aware': 'que pasó, o desde que lo supo',
    answered: 'nuestra respuesta',
  }[from];
  const limit = `${optional ? 'Si puede, avísenos' : 'Avísenos'} en ${time(within)} desde ${since}.`;
  const most = atMost ? ` No deben haber pasado más de ${time(atMost)}.` : '';
  const late = override
    ? ' Si se le pasó el plazo, díganos por qué. Quizá aún podamos revisarla.'
    : '';
  return limit + most + (optional ? '' : late);
}

function body({name, contact, filing: limit, answers, purpose}: ExternalBody): string {
  return [
    `**${typeof name === 'string' ? name : `{${name.field}}`}.**`,
    purpose['es'],
    ...(contact.phone ? [`Llame al {${contact.phone}}.`] : []),
    ...(contact.address ? [`Escriba a {${contact.address}}.`] : []),
    ...(contact.url ? [`Entre en [{${contact.url}}]({${contact.url}}).`] : []),
    ...(limit ? [`Tiene ${time(limit.within)} para acudir.`] : []),
    ...(answers ? [`Puede tardar ${time(answers)} en responder.`] : []),
  ].join(' ');
}

function time({amount, unit, days}: TimeInWords): string {
  const [one, many] = units[unit];
  const name = amount === 1 ? one : many;
  if (unit !== 'days' || days === 'calendar') return `${amount} ${name}`;
  return `${amount} ${name} ${amount === 1 ? 'hábil' : 'hábiles'}`;
}

const units: Readonly<Record<PolicyTime['unit'], readonly [string, string]>> = {
  hours: ['hora', 'horas'],
  days: ['día', 'días'],
  months: ['mes', 'meses'],
  years: ['año', 'años'],
};

function each(every: ClockInWords['time']): string {
  return every === 'agreed' ? '' : time(every).replace(/^1 /, '');
}
