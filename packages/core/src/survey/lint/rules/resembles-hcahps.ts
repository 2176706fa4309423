import type {LintFinding} from '../lint-finding.js';
import {plain, type LintRule} from '../lint-rule.js';
import type {LintedItem, LintedSurvey, LintedText} from '../linted-survey.js';

/**
 * Hospitals must not ask inpatients, before the official survey, what resembles it in words or scale: CMS, HCAHPS
 * Quality Assurance Guidelines, on communicating with patients. The official words are not repeated here, only the
 * words that give a likeness away, all of a line together.
 */
export const resemblesHcahpsRule: LintRule = (survey, {setting}) => {
  if (setting !== 'inpatient') return [];
  const found = survey.items.flatMap((item): readonly LintFinding[] => {
    const {path, linkId} = item;
    const subject = item.isQuestion ? likeness(item) : undefined;
    return subject === undefined ? [] : [{rule: 'resembles-hcahps', path, linkId, subject}];
  });
  return [...titled(survey), ...found];
};

function titled({texts}: LintedSurvey): readonly LintFinding[] {
  return texts
    .filter(({words}) => [...words.values()].some((text) => /\bh?cahps\b/i.test(text)))
    .map(({path, linkId}) => ({rule: 'resembles-hcahps', path, linkId, subject: 'CAHPS by name'}));
}

function likeness(item: LintedItem): string | undefined {
  const texts = bare(item.text);
  const answers = item.options.flatMap(({text, code}) => [...bare(text), code]);
  if (isFrequency(answers)) return 'scale from never to always';
  if (runsToTen(item, answers) && texts.some((text) => rating.test(text)))
    return 'rating of the hospital from 0 to 10';
  if (isDefinite(answers) && texts.some((text) => recommending.test(text)))
    return 'recommendation from definitely no to definitely yes';
  const topic = topics.find(({words}) =>
    texts.some((text) => words.every((word) => word.test(text))),
  );
  return topic && `topic: ${topic.name}`;
}

/** Plain words, without the marks that Arabic may be written with or without. */
function bare(text: LintedText | undefined): readonly string[] {
  return [...(text?.words.values() ?? [])].map((words) =>
    plain(words).replaceAll(/[\u064B-\u0652]/gu, ''),
  );
}

const frequencies = [
  [/^never$/, /^sometimes$/, /^usually$/, /^always$/],
  [
    /^nunca$/,
    /^(?:a veces|algunas veces)$/,
    /^(?:normalmente|usualmente|generalmente|la mayoría de las veces|casi siempre)$/,
    /^siempre$/,
  ],
  [/^(?:أبدا|مطلقا)$/, /^أحيانا$/, /^(?:عادة|غالبا)$/, /^دائما$/],
];

/** Three of the four words are enough: leaving one out makes no other scale. */
function isFrequency(answers: readonly string[]): boolean {
  return frequencies.some(
    (words) => words.filter((word) => answers.some((answer) => word.test(answer))).length >= 3,
  );
}

function runsToTen({options, source}: LintedItem, answers: readonly string[]): boolean {
  const starts = (number: string): boolean =>
    answers.some((answer) => new RegExp(`^${number}(?:\\b|\\D|$)`).test(answer));
  if (options.length >= 11) return starts('0') && starts('10');
  const limit = JSON.stringify(source.extension ?? []);
  return /minValue[^}]*:0[,}]/.test(limit) && /maxValue[^}]*:10[,}]/.test(limit);
}

function isDefinite(answers: readonly string[]): boolean {
  return answers.some((answer) =>
    /^(?:definitely|probably|definitivamente|probablemente)\b/.test(answer),
  );
}

const rating =
  /\brat(?:e|ing)\b|\boverall\b|\bworst\b|\bbest\b|\bhospital\b|\bstay\b|calific|puntua|\bpeor\b|\bmejor\b|estancia|en general|تقييم|المستشفى|أسوأ|أفضل/;
const recommending = /\brecommend|recomend|توصي|تنصح/;
const carer = /\b(?:nurses?|doctors?|physicians?|staff)\b|enfermer|m[eé]dic|doctor|personal/;
const often = /\bhow often\b|con qu[eé] frecuencia|cu[aá]ntas veces|كم مرة/;

const topics: readonly {readonly name: string; readonly words: readonly RegExp[]}[] = [
  {
    name: 'listening',
    words: [carer, /\blisten|escuch/, /\bcareful|atenci[oó]n|atentamente|cuidado/],
  },
  {
    name: 'courtesy and respect',
    words: [carer, /\bcourt(?:esy|eous)|cortes[ií]a/, /\brespect|respeto/],
  },
  {
    name: 'explaining',
    words: [carer, /\bexplain|explic/, /\bway you (?:could|can)|manera que|forma que/],
  },
  {name: 'how often staff did something', words: [often, carer]},
  {
    name: 'cleanliness',
    words: [/\broom\b|habitaci[oó]n|cuarto/, /\bbathroom\b|ba[ñn]o/, /\bclean|limpi/],
  },
  {name: 'restfulness', words: [/\bquiet\b|\brest\b|silenci|descans/, /\bnight\b|noche/]},
  {name: 'responsiveness', words: [/\bhelp\b|ayuda/, /\bas soon as\b|tan pronto/]},
  {
    name: 'medicines',
    words: [/\bmedic(?:in|at)|medicin|medicament/, /\bside effects?\b|efectos secundarios/],
  },
  {
    name: 'symptoms to look out for',
    words: [/\bsymptoms?\b|s[ií]ntoma/, /\bwrit(?:ing|ten)\b|escrit/],
  },
  {
    name: 'recommendation',
    words: [recommending, /\bhospital\b|\bfriends?\b|\bfamily\b|amig|familia|المستشفى/],
  },
];
