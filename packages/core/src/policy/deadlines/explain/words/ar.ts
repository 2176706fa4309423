import type {ClockDuty} from '../../../policy-pack.js';
import type {Deadline, NotOwed} from '../../deadline.js';
import type {ExplanationWords, ReaderWords, StepOf} from '../explanation-words.js';
import type {Say} from '../say.js';

const duties: Readonly<Record<ClockDuty, string>> = {
  review: 'التأكد من سلامتك',
  acknowledge: 'إبلاغك بأن شكواك وصلتنا',
  status: 'إبلاغك إلى أين وصلنا',
  interim: 'إبلاغك إذا تأخرنا',
  update: 'إبلاغك بما يستجد',
  decide: 'ما قررناه',
  respond: 'جوابنا',
  'give-information': 'المعلومات التي طُلبت منا',
};

const noLongerNeeded: Readonly<Record<NotOwed['why'], string>> = {
  withdrawn: 'لقد سحبت شكواك.',
  closed: 'حالتك مغلقة.',
  resolved: 'لقد حُل الأمر.',
  answered: 'لديك جوابنا.',
  'stage-over': 'انتقلت حالتك إلى المرحلة التالية.',
  'filed-late': 'وصلت متأخرة بالنسبة لهذه القاعدة.',
  'no-endangerment': 'لا أحد في خطر.',
  'no-grievance': 'هذه القاعدة لا تخص شكواك.',
  outside: 'هذه القاعدة لا تخص شكواك.',
};

const countedFrom: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'نحسب من اليوم الذي أخبرتنا فيه',
  acknowledged: 'نحسب من اليوم الذي أبلغناك فيه بالاستلام',
  'stage-started': 'نحسب من اليوم الذي بدأت فيه هذه المرحلة',
  asked: 'نحسب من اليوم الذي طُلب منا ذلك فيه',
  'another-clock-due': 'نحسب من اليوم الذي كان يجب أن يصلك فيه جوابنا',
  'last-one-done': 'نحسب من اليوم الذي أبلغناك فيه آخر مرة',
  'last-one-due': 'نحسب من اليوم الذي كان يجب أن نبلغك فيه آخر مرة',
};

const patient: ReaderWords = {
  standing: (deadline, say) => `${duties[deadline.duty]}: ${patientState(deadline, say)}`,
  steps: {
    waits: () => '',
    started: ({by, date}, say) => `${countedFrom[by]}: ${say.date(date)}. ذلك اليوم لا يُحسب.`,
    'at-once': () => 'يجب أن يتم هذا فورًا.',
    counted: (step, say) =>
      step.time.days === 'calendar'
        ? `لدينا ${say.time(step.time)}. كل يوم يُحسب.${onHold(step, say)}`
        : `لدينا ${say.time(step.time)}. تُحسب أيام العمل فقط.${offDays(step, say)}${onHold(step, say)}`,
    setting: () => '',
    'holidays-unknown': ({year}) =>
      `لا نعرف بعد أيام العطل في سنة ${year}. قد يتأخر الموعد إلى يوم لاحق.`,
    'possible-holiday': ({date}, say) => `قد يكون ${say.date(date)} عطلة. نحسبه يوم عمل.`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `توقف الحساب من ${say.date(from)} إلى ${say.date(to)}: ${say.words(meaning)}.`
        : `الحساب متوقف منذ ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': () => '',
    agreed: ({date}, say) => `اتفقنا معك على ${say.date(date)}.`,
    'agreement-not-counted': () => '',
    extended: ({to}, say) => `نحتاج إلى وقت أطول. الموعد الجديد هو ${say.date(to)}.`,
    'extension-cut': () => '',
    'extension-not-counted': () => '',
    aim: ({target}) =>
      target === 'average'
        ? 'هذه هي المدة المعتادة. قد تطول حالتك أكثر.'
        : 'هذا هدفنا. قد تطول حالتك أكثر.',
    'not-owed': ({why}) => noLongerNeeded[why],
  },
};

function patientState({state, due, doneAt, target}: Deadline, say: Say): string {
  const by = due ? say.date(due.date) : '';
  const done = doneAt ? say.day(doneAt) : '';
  const sentences: Readonly<Record<Deadline['state'], string>> = {
    waiting: due ? `في موعد أقصاه ${by}.` : 'لا يوجد موعد بعد.',
    running: target === 'hard' ? `في موعد أقصاه ${by}.` : `هدفنا ${by}.`,
    paused: `متوقف الآن. إذا تابعنا اليوم ففي موعد أقصاه ${by}.`,
    kept: `تم في الموعد، في ${done}.`,
    late: `تم في ${done}. كان موعده ${by}. نحن آسفون.`,
    missed: `كان موعده ${by} ولم يتم. نحن آسفون.`,
    passed: done ? `تم في ${done}. كان هدفنا ${by}.` : `كان هدفنا ${by}. سيطول الأمر أكثر.`,
    'not-owed': 'لا حاجة إليه.',
  };
  return sentences[state];
}

function offDays({weekend, holidays}: StepOf<'counted'>, say: Say): string {
  const names = say.list([...new Set(holidays.map(({name}) => name))]);
  if (holidays.length > 0) return ` لا نحسب نهاية الأسبوع ولا أيام العطل هذه: ${names}.`;
  return weekend > 0 ? ' لا نحسب نهاية الأسبوع.' : '';
}

function onHold({paused}: StepOf<'counted'>, say: Say): string {
  return paused > 0 ? ` لا نحسب مدة التوقف: ${say.time({amount: paused, unit: 'days'})}.` : '';
}

const states: Readonly<Record<Deadline['state'], string>> = {
  waiting: 'لم يبدأ',
  running: 'جارٍ',
  paused: 'متوقف',
  kept: 'تم في موعده',
  late: 'تم متأخرًا',
  missed: 'فات موعده',
  passed: 'لم يتحقق الهدف',
  'not-owed': 'غير مطلوب',
};

const waitingFor: Readonly<Record<StepOf<'waits'>['for'], string>> = {
  acknowledged: 'الإقرار بالاستلام',
  'stage-started': 'مرحلته',
  asked: 'طلب',
  agreed: 'موعد متفق عليه مع الشخص',
  'another-clock': 'حلول موعد آخر',
};

const startedBy: Readonly<Record<StepOf<'started'>['by'], string>> = {
  received: 'الاستلام',
  acknowledged: 'الإقرار بالاستلام',
  'stage-started': 'بدء المرحلة',
  asked: 'الطلب',
  'another-clock-due': 'يوم حلول موعد آخر',
  'last-one-done': 'المرة السابقة التي تمت في موعدها',
  'last-one-due': 'يوم استحقاق المرة السابقة',
};

const notCounted: Readonly<Record<StepOf<'extension-not-counted'>['why'], string>> = {
  'not-allowed': 'القاعدة لا تسمح بأي تمديد',
  'too-late': 'جاء بعد انتهاء الموعد',
  'no-reasons': 'لم تُذكر الأسباب للشخص',
  'no-agreement': 'لم يوافق الشخص',
  'no-permission': 'لم يأذن به صاحب صلاحية',
  'not-later': 'لا يعطي موعدًا أبعد',
};

const cutBy: Readonly<Record<StepOf<'extension-cut'>['why'], string>> = {
  'at-most': 'القاعدة لا تعطي أكثر من ذلك',
  'in-all': 'القاعدة لا تعطي أكثر من ذلك في المجموع',
  'no-reasons': 'ما زاد يحتاج إلى أسباب تُذكر للشخص',
};

const notOwed: Readonly<Record<Exclude<NotOwed['why'], 'outside'>, string>> = {
  withdrawn: 'سُحبت الشكوى',
  closed: 'أُغلقت الحالة',
  resolved: 'حُل الأمر',
  answered: 'أُعطي الجواب',
  'stage-over': 'غادرت الحالة المرحلة',
  'filed-late': 'قُدمت بعد المهلة وأبقى الموظفون على المهلة',
  'no-endangerment': 'لا أحد في خطر',
  'no-grievance': 'صُنفت شكوى بسيطة وليست تظلمًا رسميًا',
};

const kinds = {calendar: '', working: ' (أيام عمل)', business: ' (أيام عمل)'} as const;

const staff: ReaderWords = {
  standing: ({pack, version, clock, nth, state, due, doneAt}, say) =>
    [
      `${pack} ${version}، ${clock}${nth ? ` (${nth})` : ''}: ${states[state]}`,
      ...(due ? [`آخر يوم ${say.date(due.date)}، متأخر من ${say.moment(due.at)}`] : []),
      ...(doneAt ? [`تم ${say.moment(doneAt)}`] : []),
    ].join('؛ ') + '.',
  steps: {
    waits: (step) => `في انتظار ${waitingFor[step.for]}.`,
    started: ({by, date}, say) =>
      `يُحسب من ${startedBy[by]}، ${say.date(date)}، ولا يُحسب ذلك اليوم.`,
    'at-once': () => 'مطلوب فورًا. يكون في موعده إذا تم في يوم وصوله.',
    counted: ({time, to, weekend, paused, holidays}, say) => {
      const left = [
        ...(weekend > 0 ? [`نهاية الأسبوع ${say.time({amount: weekend, unit: 'days'})}`] : []),
        ...holidays.map(({name, date}) => `${name} (${say.date(date)})`),
        ...(paused > 0 ? [`توقف ${say.time({amount: paused, unit: 'days'})}`] : []),
      ];
      const without = left.length > 0 ? ` لا يُحسب: ${say.list(left)}.` : '';
      return `${say.time(time)}${kinds[time.days]} تنتهي في ${say.date(to)}.${without}`;
    },
    setting: ({field, problem}) =>
      problem === 'missing'
        ? `لم يملأ المستشفى «${field}».`
        : `ما ملأه المستشفى في «${field}» غير ممكن.`,
    'holidays-unknown': ({calendar, year}) =>
      `التقويم «${calendar}» لا يعرف عطل سنة ${year}: هذا أقرب موعد ممكن.`,
    'possible-holiday': ({date, name, open}, say) =>
      `قد يكون ${say.date(date)} (${name}) عطلة وقد حُسب. ${open}`,
    paused: ({meaning, from, to}, say) =>
      to
        ? `متوقف من ${say.date(from)} إلى ${say.date(to)}: ${say.words(meaning)}.`
        : `متوقف منذ ${say.date(from)}: ${say.words(meaning)}.`,
    'pause-not-counted': ({reason, from}, say) =>
      `التوقف «${reason}» من ${say.date(from)} لا يوقف هذا الموعد.`,
    agreed: ({date, on}, say) => `اتُّفق مع الشخص في ${say.date(on)} على ${say.date(date)}.`,
    'agreement-not-counted': ({date, on}, say) =>
      `اتُّفق في ${say.date(on)} على ${say.date(date)} ولا يُعتد به لأن الموعد كان قد انتهى.`,
    extended: ({to, on}, say) => `مُدد في ${say.date(on)} إلى ${say.date(to)}.`,
    'extension-cut': ({why, to}, say) => `قُصر على ${say.date(to)}: ${cutBy[why]}.`,
    'extension-not-counted': ({why, on}, say) =>
      `تمديد ${say.date(on)} لا يُعتد به: ${notCounted[why]}.`,
    aim: ({target}) =>
      target === 'average'
        ? 'متوسط بين الحالات: تجاوزه في حالة واحدة لا يخالف قاعدة.'
        : 'هدف: تجاوزه لا يخالف قاعدة.',
    'not-owed': (step) =>
      step.why === 'outside'
        ? `غير مطلوب: خارج مجموعة القواعد هذه. ${step.meaning}`
        : `غير مطلوب: ${notOwed[step.why]}.`,
  },
};

/** Deadlines explained in Arabic. */
export const ar: ExplanationWords = {
  patient,
  person: {
    given: (day) => `أعطيناك هذا الموعد في ${day} عندما أخبرتنا.`,
    atFirst: (date) => `قلنا لك في البداية ${date}.`,
    isFirst: 'هناك أكثر من موعد لهذا الأمر. هذا هو الأقرب.',
  },
  staff,
  confidence: {
    confirmed: 'أكدها المستشفى',
    read: 'قُرئت في مصدرها',
    cited: 'مذكورة ولم تُقرأ من جديد',
    unverified: 'لم يُتحقق منها',
  },
  rule: (citation, confidence, note) =>
    `القاعدة: ${citation} (${confidence}).${note && ` ${note}`}`,
};
