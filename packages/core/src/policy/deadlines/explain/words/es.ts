import type {ClockDuty} from '../../../policy-pack.js';
import type {Deadline, NotOwed} from '../../deadline.js';
import type {ExplanationWords, ReaderWords, StepOf} from '../explanation-words.js';
import type {Say} from '../say.js';

const duties: Readonly<Record<ClockDuty, string>> = {
  review: 'Ver si usted corre peligro',
  acknowledge: 'Decirle que nos llegó su queja',
  status: 'Decirle cómo va',
  interim: 'Decirle si nos atrasamos',
  update: 'Contarle cómo sigue',
  decide: 'Lo que decidimos',
  respond: 'Nuestra respuesta',
  'give-information': 'Los datos que nos pidieron',
};

const noLongerNeeded: Readonly<Record<NotOwed['why'], string>> = {
  withdrawn: 'Usted retiró su queja.',
  closed: 'Su caso está cerrado.',
  resolved: 'Ya está resuelto.',
  answered: 'Ya tiene nuestra respuesta.',
  'stage-over': 'Su caso pasó a otra etapa.',
  'filed-late': 'Llegó tarde para esta regla.',
  'no-endangerment': 'Nadie corre peligro.',
  'no-grievance': 'Esta regla no es para su queja.',
  outside: 'Esta regla no es para su queja.',
};

const countedFrom: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'Contamos desde el día en que nos lo dijo',
  acknowledged: 'Contamos desde el día en que le dijimos que nos llegó',
  'stage-started': 'Contamos desde el día en que empezó esta etapa',
  asked: 'Contamos desde el día en que nos lo pidieron',
  'another-clock-due': 'Contamos desde el día en que debía tener la respuesta',
  'last-one-done': 'Contamos desde el día de la última noticia',
  'last-one-due': 'Contamos desde el día en que tocaba la última noticia',
};

const patient: ReaderWords = {
  standing: (deadline, say) => `${duties[deadline.duty]}: ${patientState(deadline, say)}`,
  steps: {
    waits: () => '',
    started: ({by, date}, say) => `${countedFrom[by]}: ${say.date(date)}. Ese día no se cuenta.`,
    'at-once': () => 'Esto se hace de inmediato.',
    counted: (step, say) =>
      step.time.days === 'calendar'
        ? `Tenemos ${say.time(step.time)}. Cada día cuenta.${onHold(step, say)}`
        : `Tenemos ${say.time(step.time)}. Solo cuentan los días de trabajo.${offDays(step, say)}${onHold(step, say)}`,
    setting: () => '',
    'holidays-unknown': ({year}) =>
      `Aún no sabemos los días de fiesta de ${year}. La fecha puede pasar a un día después.`,
    'possible-holiday': ({date}, say) =>
      `Puede que el ${say.date(date)} sea fiesta. Lo contamos como día de trabajo.`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `Estuvo en pausa desde el ${say.date(from)} hasta el ${say.date(to)}: ${say.words(meaning)}.`
        : `Está en pausa desde el ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': () => '',
    agreed: ({date}, say) => `Usted y nosotros acordamos esta fecha: ${say.date(date)}.`,
    'agreement-not-counted': () => '',
    extended: ({to}, say) => `Nos hace falta más tiempo. La nueva fecha es ${say.date(to)}.`,
    'extension-cut': () => '',
    'extension-not-counted': () => '',
    aim: ({target}) =>
      target === 'average'
        ? 'Es lo que suele tardar. Su caso puede tardar más.'
        : 'Es nuestra meta. Su caso puede tardar más.',
    'not-owed': ({why}) => noLongerNeeded[why],
  },
};

function patientState({state, due, doneAt, target}: Deadline, say: Say): string {
  const by = due ? say.date(due.date) : '';
  const done = doneAt ? say.day(doneAt) : '';
  const sentences: Readonly<Record<Deadline['state'], string>> = {
    waiting: due ? `a más tardar el ${by}.` : 'aún no hay fecha.',
    running: target === 'hard' ? `a más tardar el ${by}.` : `nuestra meta es el ${by}.`,
    paused: `en pausa. Si seguimos hoy, a más tardar el ${by}.`,
    kept: `hecho a tiempo, el ${done}.`,
    late: `hecho el ${done}. Tocaba el ${by}. Lo sentimos.`,
    missed: `tocaba el ${by} y no está hecho. Lo sentimos.`,
    passed: done ? `hecho el ${done}. La meta era el ${by}.` : `la meta era el ${by}. Tarda más.`,
    'not-owed': 'no hace falta.',
  };
  return sentences[state];
}

function offDays({weekend, holidays}: StepOf<'counted'>, say: Say): string {
  const names = say.list([...new Set(holidays.map(({name}) => name))]);
  if (holidays.length > 0)
    return ` No contamos los fines de semana ni estos días de fiesta: ${names}.`;
  return weekend > 0 ? ' No contamos los fines de semana.' : '';
}

function onHold({paused}: StepOf<'counted'>, say: Say): string {
  return paused > 0 ? ` No contamos ${say.time({amount: paused, unit: 'days'})} en pausa.` : '';
}

const states: Readonly<Record<Deadline['state'], string>> = {
  waiting: 'sin empezar',
  running: 'en curso',
  paused: 'en pausa',
  kept: 'cumplido',
  late: 'hecho tarde',
  missed: 'incumplido',
  passed: 'meta no alcanzada',
  'not-owed': 'no se debe',
};

const waitingFor: Readonly<Record<StepOf<'waits'>['for'], string>> = {
  acknowledged: 'el acuse de recibo',
  'stage-started': 'su etapa',
  asked: 'una solicitud',
  agreed: 'una fecha acordada con la persona',
  'another-clock': 'el vencimiento de otro plazo',
};

const startedBy: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'la recepción',
  acknowledged: 'el acuse de recibo',
  'stage-started': 'el inicio de la etapa',
  asked: 'la solicitud',
  'another-clock-due': 'el día en que venció otro plazo',
  'last-one-done': 'el anterior, que se hizo a tiempo',
  'last-one-due': 'el día en que vencía el anterior',
};

const notCounted: Readonly<Record<StepOf<'extension-not-counted'>['why'], string>> = {
  'not-allowed': 'la regla no permite ninguna',
  'too-late': 'llegó cuando el plazo ya había vencido',
  'no-reasons': 'no se explicaron los motivos a la persona',
  'no-agreement': 'la persona no estuvo de acuerdo',
  'no-permission': 'nadie con autoridad dio permiso',
  'not-later': 'no da una fecha posterior',
};

const cutBy: Readonly<Record<StepOf<'extension-cut'>['why'], string>> = {
  'at-most': 'la regla no da más de una vez',
  'in-all': 'la regla no da más en total',
  'no-reasons': 'para más hay que explicar los motivos a la persona',
};

const notOwed: Readonly<Record<Exclude<NotOwed['why'], 'outside'>, string>> = {
  withdrawn: 'se retiró la queja',
  closed: 'se cerró el caso',
  resolved: 'se resolvió el asunto',
  answered: 'se dio la respuesta',
  'stage-over': 'el caso salió de la etapa',
  'filed-late': 'se presentó tarde y el personal mantuvo el límite',
  'no-endangerment': 'nadie corre peligro',
  'no-grievance': 'se clasificó como queja simple y no como queja formal',
};

const kinds = {calendar: '', working: ' laborables', business: ' hábiles'} as const;

const staff: ReaderWords = {
  standing: ({pack, version, clock, nth, state, due, doneAt}, say) =>
    [
      `${pack} ${version}, ${clock}${nth ? ` (${nth})` : ''}: ${states[state]}`,
      ...(due ? [`último día ${say.date(due.date)}, tarde desde ${say.moment(due.at)}`] : []),
      ...(doneAt ? [`hecho ${say.moment(doneAt)}`] : []),
    ].join('; ') + '.',
  steps: {
    waits: (step) => `Espera ${waitingFor[step.for]}.`,
    started: ({by, date}, say) =>
      `Se cuenta desde ${startedBy[by]}, ${say.date(date)}; ese día no cuenta.`,
    'at-once': () => 'Se debe de inmediato. Está a tiempo el mismo día en que llegó.',
    counted: ({time, to, weekend, paused, holidays}, say) => {
      const left = [
        ...(weekend > 0 ? [`${say.time({amount: weekend, unit: 'days'})} de fin de semana`] : []),
        ...holidays.map(({name, date}) => `${name} (${say.date(date)})`),
        ...(paused > 0 ? [`${say.time({amount: paused, unit: 'days'})} en pausa`] : []),
      ];
      const without = left.length > 0 ? ` No se cuentan: ${say.list(left)}.` : '';
      return `${say.time(time)}${kinds[time.days]}: terminan el ${say.date(to)}.${without}`;
    },
    setting: ({field, problem}) =>
      problem === 'missing'
        ? `El hospital no ha rellenado «${field}».`
        : `Lo que el hospital puso en «${field}» no puede ser.`,
    'holidays-unknown': ({calendar, year}) =>
      `El calendario «${calendar}» no conoce los festivos de ${year}: es la fecha más temprana posible.`,
    'possible-holiday': ({date, name, open}, say) =>
      `Puede que el ${say.date(date)} (${name}) sea festivo; se contó. ${open}`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `En pausa del ${say.date(from)} al ${say.date(to)}: ${say.words(meaning)}.`
        : `En pausa desde el ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': ({reason, from}, say) =>
      `La pausa «${reason}» desde el ${say.date(from)} no detiene este plazo.`,
    agreed: ({date, on}, say) => `Acordado con la persona el ${say.date(on)}: ${say.date(date)}.`,
    'agreement-not-counted': ({date, on}, say) =>
      `Acordado el ${say.date(on)}, no cuenta porque el plazo había vencido: ${say.date(date)}.`,
    extended: ({to, on}, say) => `Prorrogado el ${say.date(on)} hasta el ${say.date(to)}.`,
    'extension-cut': ({why, to}, say) => `Reducido al ${say.date(to)}: ${cutBy[why]}.`,
    'extension-not-counted': ({why, on}, say) =>
      `La prórroga del ${say.date(on)} no cuenta: ${notCounted[why]}.`,
    aim: ({target}) =>
      target === 'average'
        ? 'Es un promedio de los casos: no alcanzarlo en uno no infringe ninguna regla.'
        : 'Es una meta: no alcanzarla no infringe ninguna regla.',
    'not-owed': (step) =>
      step.why === 'outside'
        ? `No se debe: queda fuera de este conjunto de reglas. ${step.meaning}`
        : `No se debe: ${notOwed[step.why]}.`,
  },
};

/** Deadlines explained in Spanish. */
export const es: ExplanationWords = {
  patient,
  person: {
    given: (day) => `Le dimos esta fecha el ${day}, cuando nos lo contó.`,
    atFirst: (date) => `Al principio le dijimos el ${date}.`,
    isFirst: 'Hay más de una fecha para esto. Esta es la primera.',
  },
  staff,
  confidence: {
    confirmed: 'confirmada por el hospital',
    read: 'leída en su fuente',
    cited: 'citada, sin volver a leerla',
    unverified: 'sin verificar',
  },
  rule: (citation, confidence, note) => `Regla: ${citation} (${confidence}).${note && ` ${note}`}`,
};
