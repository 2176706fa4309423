/** An answer that a form no longer takes. */
export interface LeftOutAnswer {
  /** The place of a form's field, or the linkId of a survey's question. */
  readonly at: string;
  /** What the person wrote themselves there; a choice is named by its question alone. */
  readonly words?: string | undefined;
}

/** What of a draft is no longer there once a form has taken it. */
export function leftOutAnswers(given: unknown, taken: unknown): readonly LeftOutAnswer[] {
  const left = new Map<string, LeftOutAnswer>();
  const kept = new Set(answersIn(taken).map(({at, value}) => `${at} ${JSON.stringify(value)}`));
  for (const {at, value} of answersIn(given))
    if (!kept.has(`${at} ${JSON.stringify(value)}`)) left.set(at, {at, words: ownWords(value)});
  return [...left.values()];
}

interface Answer {
  readonly at: string;
  readonly value: unknown;
}

function answersIn(draft: unknown): readonly Answer[] {
  if (!isRecord(draft)) return [];
  if (draft['resourceType'] === 'QuestionnaireResponse') return surveyAnswers(draft);
  return Object.entries(draft).flatMap(([at, value]) =>
    listOf(value).flatMap((each) => (each === '' ? [] : {at, value: each})),
  );
}

function surveyAnswers(room: unknown): readonly Answer[] {
  if (!isRecord(room)) return [];
  return listOf(room['item'] ?? []).flatMap((item) => {
    if (!isRecord(item)) return [];
    const answers = listOf(item['answer'] ?? []).filter(isRecord);
    const own = answers.flatMap(({item: _items, ...value}) =>
      Object.keys(value).length > 0 ? {at: String(item['linkId']), value: valueOf(value)} : [],
    );
    return [...own, ...answers.flatMap(surveyAnswers), ...surveyAnswers(item)];
  });
}

/** A code is the same under another name for it. */
function valueOf(value: Readonly<Record<string, unknown>>): unknown {
  const coding = value['valueCoding'];
  if (!isRecord(coding)) return value;
  return {valueCoding: coding['code'] ?? coding['display']};
}

/** A word without a space may as well be the name of a choice. */
function ownWords(value: unknown): string | undefined {
  const text = isRecord(value) ? value['valueString'] : value;
  return typeof text === 'string' && /\s/.test(text.trim()) ? text : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
