import type {
  ClockExtension,
  ExternalBody,
  FilingLimit,
  PolicyClock,
} from '../../../../policy/policy-pack.js';
import type {ClockInWords, GrievanceWords, TimeInWords} from './grievance-words.js';

/** The grievance process in English. */
export const en: GrievanceWords = {
  language: 'en',
  titles: {
    any: 'How to complain, and what happens then',
    'civil-rights': 'How to complain about unfair treatment',
    privacy: 'How to complain about your privacy',
  },
  headings: {
    'may-complain': 'You have the right to complain',
    'how-to-complain': 'How to tell us',
    'when-we-answer': 'When you hear from us',
    'what-happens': 'What happens next',
    'file-directly': 'You can also go to someone else',
    'no-punishment': 'You will not be punished',
  },
  mayComplain: {
    any: 'Is something wrong with your care at {hospital}? You have the right to tell us. We must look into it.',
    'civil-rights':
      'Did {hospital} treat you worse than others because of your race or color, where you come from, your first language, your sex, your age or a disability? You have the right to complain.',
    privacy:
      'Do you think that {hospital} did not keep your health facts private? You have the right to complain.',
  },
  inAnyWay: 'You can say it or write it. Someone you trust can do it for you, if you agree.',
  withoutName: 'You do not have to give your name.',
  contact: {
    any: '- Call us: {patientRelationsPhone}\n- Write to us or come to us: {patientRelationsAddress}',
    'civil-rights':
      'The person in charge of fair treatment here is {coordinatorName}.\n\n- Call: {coordinatorPhone}\n- Write or come to: {coordinatorAddress}',
    privacy:
      'Tell our privacy office.\n\n- Call: {privacyOfficePhone}\n- Write or come to: {privacyOfficeAddress}',
  },
  daysCounted: (kind) =>
    kind === 'calendar'
      ? 'Where we say days, we count each day of the week.'
      : `Where we say ${kind} days, we leave out weekends and public holidays.`,
  noSetTime: 'This rule sets no number of days. Ask us how long it will take.',
  lookInto: 'We look into what you tell us. We may ask you for more facts.',
  letter: {
    acknowledgement: 'When we let you know that we got your complaint, we tell you:',
    interim: 'If our answer takes longer, we tell you:',
    final: 'Our answer tells you:',
  },
  atAnyTime: (someAskFirst) =>
    'You can call or write to these offices at any time. You do not have to ask us.' +
    (someAskFirst ? ' Some of them may want us to answer you first.' : ''),
  noPunishment:
    'You can complain and still get the same good care. No one here may treat you worse for it. If you feel that someone does, tell us.',
  filing,
  stageRequest: ({within, optional}) =>
    optional
      ? `You can ask us to look at it again. Please do so within ${time(within)} after our answer.`
      : `If our answer does not help, you can ask for this step. Do so within ${time(within)} after our answer.`,
  clock: (clock) => `${duty(clock)}${clock.extension ? longer(clock.extension) : ''}`,
  body,
};

function duty(clock: ClockInWords): string {
  if (clock.time === 'agreed') {
    return 'We plan with you how we look into it and when you hear from us.';
  }
  return duties[clock.what](clock, time(clock.time) + start[startOf(clock)]);
}

const duties: Readonly<
  Record<PolicyClock['what'], (clock: ClockInWords, within: string) => string>
> = {
  review: () => 'If someone may be in danger, we look into it at once.',
  acknowledge: ({target, unless, inWriting}, within) =>
    `Within ${within}, we ${target === 'hard' ? '' : 'aim to '}let you know${inWriting ? ' in writing' : ''} that we got your complaint.` +
    (unless ? ' We may not do so if it is settled by then.' : ''),
  status: (_clock, within) => `Within ${within}, we let you know how far we are.`,
  interim: ({inWriting}, within) =>
    `If we need more than ${within}, we let you know${inWriting ? ' in writing' : ''}.`,
  update: ({from, time: every}) =>
    `${typeof from === 'object' ? 'From then on' : 'Until you have our answer'}, we let you know how it goes every ${each(every)}.`,
  decide: (_clock, within) =>
    `Within ${within}, we tell you what we decided. Or we tell you that we need more time.`,
  respond: ({target, when, inWriting}, within) => {
    if (target === 'average') return `We aim to answer in about ${within} on average.`;
    if (target === 'goal') {
      return `${when ? 'If it takes longer, we' : 'We'} aim to answer you within ${within}.`;
    }
    return `You get our answer${inWriting ? ' in writing' : ''} within ${within}.`;
  },
  'give-information': (_clock, within) => `We hand over what was asked for within ${within}.`,
};

const start = {
  received: '',
  acknowledged: ' after we let you know that we got it',
  'stage-started': ' from the start of this step',
  asked: '',
};

function startOf({from}: ClockInWords): keyof typeof start {
  return typeof from === 'string' ? from : 'received';
}

function longer({time: more, inAll, needs}: ClockExtension): string {
  switch (needs) {
    case 'agreement':
      return ' We can take longer only if you agree before that time is up.';
    case 'permission':
      return ' We can take longer only if we ask and are allowed to.';
    case 'reasons-beyond':
      return more ? ` If we need more than ${time(more)} on top, we tell you why.` : '';
    case 'reasons':
      return (
        ' If we need longer, we tell you why.' +
        (more ? ` It takes no more than ${time(more)} on top.` : '') +
        (inAll ? ` It takes no more than ${time(inAll)} in all.` : '')
      );
  }
}

function filing({within, from, atMost, override, optional}: FilingLimit): string {
  const since = {
    event: 'it happened',
    aware: 'you came to know of it',
    'event-or-aware': 'it happened, or after you came to know of it',
    answered: 'our answer',
  }[from];
  const limit = `${optional ? 'If you can, tell us' : 'Tell us'} within ${time(within)} after ${since}.`;
  const most = atMost ? ` It must not be more than ${time(atMost)} ago.` : '';
  const late = override ? ' If you are late, tell us why. We may still look into it.' : '';
  return limit + most + (optional ? '' : late);
}

function body({name, contact, filing: limit, answers, purpose}: ExternalBody): string {
  return [
    `**${typeof name === 'string' ? name : `{${name.field}}`}.**`,
    purpose['en'],
    ...(contact.phone ? [`Call {${contact.phone}}.`] : []),
    ...(contact.address ? [`Write to {${contact.address}}.`] : []),
    ...(contact.url ? [`Web: [{${contact.url}}]({${contact.url}}).`] : []),
    ...(limit ? [`Go there within ${time(limit.within)}.`] : []),
    ...(answers ? [`It may take ${time(answers)} to answer.`] : []),
  ].join(' ');
}

function time({amount, unit, days}: TimeInWords): string {
  const name = amount === 1 ? unit.slice(0, -1) : unit;
  return unit === 'days' && days !== 'calendar' ? `${amount} ${days} ${name}` : `${amount} ${name}`;
}

function each(every: ClockInWords['time']): string {
  return every === 'agreed' ? '' : time(every).replace(/^1 /, '');
}
