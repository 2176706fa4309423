import type {CompositeMeasure, Measure, ScaleValue} from './measure.js';

/** The answers of the NHS Friends and Family Test, as the hospital's own form writes them. */
export interface FriendsAndFamilyForm {
  readonly linkId: string;
  readonly veryGood: ScaleValue;
  readonly good: ScaleValue;
  readonly neither: ScaleValue;
  readonly poor: ScaleValue;
  readonly veryPoor: ScaleValue;
  readonly dontKnow: ScaleValue;
}

/**
 * Scores the NHS Friends and Family Test: "very good" and "good" are positive, "poor" and "very poor" negative, both
 * among all answers, "don't know" included. Source: NHS England, guidance on the Friends and Family Test.
 */
export function friendsAndFamilyRule(form: FriendsAndFamilyForm): Measure {
  return {
    id: 'friends-and-family',
    kind: 'friends-and-family',
    linkId: form.linkId,
    positive: [form.veryGood, form.good],
    negative: [form.poor, form.veryPoor],
    others: [form.neither, form.dontKnow],
  };
}

/** An item of the PPE-15, with the answers that its authors count as a problem. */
export interface PickerItem {
  readonly linkId: string;
  /** Every answer, those that count as no problem included, such as "I did not need this". */
  readonly scale: readonly ScaleValue[];
  readonly problems: readonly ScaleValue[];
}

/**
 * Scores the Picker Patient Experience Questionnaire: each of the 15 answers is a problem or none, and they are summed.
 * Who left an item out has no sum. C. Jenkinson and others, Int. J. Qual. Health Care 14 (2002) 353–358.
 */
export function pickerRule(items: readonly PickerItem[]): Measure {
  if (items.length !== 15) throw new RangeError('The PPE-15 has 15 items.');
  return {id: 'ppe-15', kind: 'problem-score', items};
}

/** The four items of howRwe and their four answers, from the least to the most favorable. */
export interface HowRweForm {
  readonly linkIds: readonly [string, string, string, string];
  readonly scale: readonly [ScaleValue, ScaleValue, ScaleValue, ScaleValue];
}

/**
 * Scores howRwe: each item from 0 to 100 by its four answers, and the mean of the four. T. Benson and H. Potts,
 * BMC Health Services Research 14 (2014) 499. Its license is the hospital's to settle.
 */
export function howRweRule({linkIds, scale}: HowRweForm): Measure {
  return {
    id: 'how-r-we',
    kind: 'composite',
    items: linkIds.map((linkId) => ({
      id: linkId,
      kind: 'linear-mean',
      linkId,
      scale,
      points: [0, 1, 2, 3],
    })),
  };
}

/** A composite of a CAHPS-type survey. */
export interface CahpsComposite {
  readonly id: string;
  readonly title?: string | undefined;
  readonly items: readonly {
    readonly linkId: string;
    /** Every answer that counts, from the least to the most favorable. */
    readonly scale: readonly ScaleValue[];
  }[];
}

/**
 * Scores a composite of a CAHPS-type survey by its top boxes: the mean of the items' shares, each weighing the same.
 * Raw figures, without adjustment for mode and patient mix: they are not official scores. HCAHPS itself is never fielded
 * by this kit. Source: AHRQ, instructions for analyzing data from CAHPS surveys.
 */
export function cahpsCompositeRule({id, title, items}: CahpsComposite): CompositeMeasure {
  return {
    id,
    kind: 'composite',
    ...(title !== undefined && {title}),
    items: items.map((item) => ({id: item.linkId, kind: 'top-box', ...item})),
  };
}

/** Scores a CAHPS-type rating from 0 to 10: 9 and 10 are its top box, 0 to 6 its bottom box. */
export function cahpsRatingRule(linkId: string): readonly Measure[] {
  const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  return [
    {id: `${linkId}-top`, kind: 'top-box', linkId, scale, box: scale.slice(9)},
    {id: `${linkId}-bottom`, kind: 'bottom-box', linkId, scale, box: scale.slice(0, 7)},
    {id: `${linkId}-mean`, kind: 'linear-mean', linkId, scale},
  ];
}
