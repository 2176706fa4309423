import type {ClockDuty} from '../../../policy-pack.js';
import type {Deadline, NotOwed} from '../../deadline.js';
import type {ExplanationWords, ReaderWords, StepOf} from '../explanation-words.js';
import type {Say} from '../say.js';

const duties: Readonly<Record<ClockDuty, string>> = {
  review: 'A look at whether you are safe',
  acknowledge: 'To tell you that we got it',
  status: 'To tell you how far we are',
  interim: 'To tell you if we are late',
  update: 'News of how it goes',
  decide: 'What we decide',
  respond: 'Our answer',
  'give-information': 'The facts we were asked for',
};

const noLongerNeeded: Readonly<Record<NotOwed['why'], string>> = {
  withdrawn: 'You took your complaint back.',
  closed: 'Your case is closed.',
  resolved: 'It is settled.',
  answered: 'You have our answer.',
  'stage-over': 'Your case went on to its next step.',
  'filed-late': 'It came too late for this rule.',
  'no-endangerment': 'No one is in danger.',
  'no-grievance': 'This rule is not for your complaint.',
  outside: 'This rule is not for your complaint.',
};

const countedFrom: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'We count from the day you told us',
  acknowledged: 'We count from the day we told you that we got it',
  'stage-started': 'We count from the day this step began',
  asked: 'We count from the day we were asked',
  'another-clock-due': 'We count from the day our answer was due',
  'last-one-done': 'We count from the day we last told you',
  'last-one-due': 'We count from the day the last news was due',
};

const patient: ReaderWords = {
  standing: (deadline, say) => `${duties[deadline.duty]}: ${patientState(deadline, say)}`,
  steps: {
    waits: () => '',
    started: ({by, date}, say) =>
      `${countedFrom[by]}: ${say.date(date)}. That day is not one of them.`,
    'at-once': () => 'This must be done at once.',
    counted: (step, say) =>
      step.time.days === 'calendar'
        ? `We have ${say.time(step.time)}. Each day counts.${onHold(step, say)}`
        : `We have ${say.time(step.time)}. Only working days count.${offDays(step, say)}${onHold(step, say)}`,
    setting: () => '',
    'holidays-unknown': ({year}) =>
      `We do not know the holidays of ${year} yet. The date may move to a later day.`,
    'possible-holiday': ({date}, say) =>
      `${say.date(date)} may be a holiday. We count it as a day of work.`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `It was on hold from ${say.date(from)} to ${say.date(to)}: ${say.words(meaning)}.`
        : `It has been on hold since ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': () => '',
    agreed: ({date}, say) => `You and we agreed on ${say.date(date)}.`,
    'agreement-not-counted': () => '',
    extended: ({to}, say) => `We need more time. The new date is ${say.date(to)}.`,
    'extension-cut': () => '',
    'extension-not-counted': () => '',
    aim: ({target}) =>
      target === 'average'
        ? 'This is how long it takes on average. Yours may take longer.'
        : 'This is our goal. Yours may take longer.',
    'not-owed': ({why}) => noLongerNeeded[why],
  },
};

function patientState({state, due, doneAt, target}: Deadline, say: Say): string {
  const by = due ? say.date(due.date) : '';
  const done = doneAt ? say.day(doneAt) : '';
  const sentences: Readonly<Record<Deadline['state'], string>> = {
    waiting: due ? `by ${by} at the latest.` : 'there is no date yet.',
    running: target === 'hard' ? `by ${by} at the latest.` : `we aim for ${by}.`,
    paused: `on hold. If we go on today, by ${by}.`,
    kept: `done in time, on ${done}.`,
    late: `done on ${done}. It was due by ${by}. We are sorry.`,
    missed: `it was due by ${by} and is not done. We are sorry.`,
    passed: done
      ? `done on ${done}. We had aimed for ${by}.`
      : `we had aimed for ${by}. It takes longer.`,
    'not-owed': 'not needed.',
  };
  return sentences[state];
}

function offDays({weekend, holidays}: StepOf<'counted'>, say: Say): string {
  const names = say.list([...new Set(holidays.map(({name}) => name))]);
  if (holidays.length > 0) return ` We left out weekends and these holidays: ${names}.`;
  return weekend > 0 ? ' We left out the weekends.' : '';
}

function onHold({paused}: StepOf<'counted'>, say: Say): string {
  return paused > 0 ? ` We left out ${say.time({amount: paused, unit: 'days'})} on hold.` : '';
}

const states: Readonly<Record<Deadline['state'], string>> = {
  waiting: 'not started',
  running: 'running',
  paused: 'paused',
  kept: 'kept',
  late: 'done late',
  missed: 'missed',
  passed: 'aim not reached',
  'not-owed': 'not owed',
};

const waitingFor: Readonly<Record<StepOf<'waits'>['for'], string>> = {
  acknowledged: 'the acknowledgement',
  'stage-started': 'its stage',
  asked: 'a request',
  agreed: 'a date agreed with the person',
  'another-clock': 'another clock to fall due',
};

const startedBy: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'receipt',
  acknowledged: 'the acknowledgement',
  'stage-started': 'the start of the stage',
  asked: 'the request',
  'another-clock-due': 'the day another clock fell due',
  'last-one-done': 'the last one, which was done in time',
  'last-one-due': 'the day the last one was due',
};

const notCounted: Readonly<Record<StepOf<'extension-not-counted'>['why'], string>> = {
  'not-allowed': 'the rule allows none',
  'too-late': 'it came after the time was up',
  'no-reasons': 'the person was not told why',
  'no-agreement': 'the person did not agree',
  'no-permission': 'nobody in authority gave leave',
  'not-later': 'it gives no later date',
};

const cutBy: Readonly<Record<StepOf<'extension-cut'>['why'], string>> = {
  'at-most': 'the rule gives no more at once',
  'in-all': 'the rule gives no more in all',
  'no-reasons': 'more needs reasons told to the person',
};

const notOwed: Readonly<Record<Exclude<NotOwed['why'], 'outside'>, string>> = {
  withdrawn: 'the complaint was withdrawn',
  closed: 'the case was closed',
  resolved: 'the matter was resolved',
  answered: 'the answer was given',
  'stage-over': 'the case left the stage',
  'filed-late': 'it was filed too late, and staff let the limit stand',
  'no-endangerment': 'nobody is at risk',
  'no-grievance': 'it was classified as a complaint and no grievance',
};

const staff: ReaderWords = {
  standing: ({pack, version, clock, nth, state, due, doneAt}, say) =>
    [
      `${pack} ${version}, ${clock}${nth ? ` (${nth})` : ''}: ${states[state]}`,
      ...(due ? [`last day ${say.date(due.date)}, late from ${say.moment(due.at)}`] : []),
      ...(doneAt ? [`done ${say.moment(doneAt)}`] : []),
    ].join('; ') + '.',
  steps: {
    waits: (step) => `Waits for ${waitingFor[step.for]}.`,
    started: ({by, date}, say) =>
      `Counted from ${startedBy[by]}, ${say.date(date)}, which does not count itself.`,
    'at-once': () => 'Due at once. It is in time on the day on which it came.',
    counted: ({time, to, weekend, paused, holidays}, say) => {
      const left = [
        ...(weekend > 0 ? [`${say.time({amount: weekend, unit: 'days'})} of weekends`] : []),
        ...holidays.map(({name, date}) => `${name} (${say.date(date)})`),
        ...(paused > 0 ? [`${say.time({amount: paused, unit: 'days'})} paused`] : []),
      ];
      const kind = time.days === 'calendar' ? '' : ` (${time.days} days)`;
      const without = left.length > 0 ? ` Left out: ${say.list(left)}.` : '';
      return `${say.time(time)}${kind} end on ${say.date(to)}.${without}`;
    },
    setting: ({field, problem}) =>
      problem === 'missing'
        ? `The hospital has not filled in "${field}".`
        : `What the hospital filled in as "${field}" cannot be.`,
    'holidays-unknown': ({calendar, year}) =>
      `The calendar "${calendar}" does not know the holidays of ${year}: this is the earliest date there can be.`,
    'possible-holiday': ({date, name, open}, say) =>
      `${say.date(date)} (${name}) may be a holiday and was counted. ${open}`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `Paused from ${say.date(from)} to ${say.date(to)}: ${say.words(meaning)}.`
        : `Paused since ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': ({reason, from}, say) =>
      `The pause "${reason}" from ${say.date(from)} does not stop this clock.`,
    agreed: ({date, on}, say) => `Agreed with the person on ${say.date(on)}: ${say.date(date)}.`,
    'agreement-not-counted': ({date, on}, say) =>
      `Agreed on ${say.date(on)} and not counted, since the time was up: ${say.date(date)}.`,
    extended: ({to, on}, say) => `Extended on ${say.date(on)} to ${say.date(to)}.`,
    'extension-cut': ({why, to}, say) => `Cut to ${say.date(to)}: ${cutBy[why]}.`,
    'extension-not-counted': ({why, on}, say) =>
      `The extension of ${say.date(on)} does not count: ${notCounted[why]}.`,
    aim: ({target}) =>
      target === 'average'
        ? 'An average over cases: missing it in one breaks no rule.'
        : 'A goal: missing it breaks no rule.',
    'not-owed': (step) =>
      step.why === 'outside'
        ? `Not owed: it falls outside this pack. ${step.meaning}`
        : `Not owed: ${notOwed[step.why]}.`,
  },
};

/** Deadlines explained in English. */
export const en: ExplanationWords = {
  patient,
  person: {
    given: (day) => `We gave you this date on ${day}, when you told us.`,
    atFirst: (date) => `At first we said ${date}.`,
    isFirst: 'There is more than one date for this. This one comes first.',
  },
  staff,
  confidence: {
    confirmed: 'confirmed by the hospital',
    read: 'read in its source',
    cited: 'cited, not read again',
    unverified: 'not verified',
  },
  rule: (citation, confidence, note) => `Rule: ${citation} (${confidence}).${note && ` ${note}`}`,
};
