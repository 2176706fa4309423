import type {KioskActivity, KioskConfiguration} from '@patient-relations/core/kiosk';
import {primary} from '../locale/locale-controller.js';

/** Every activity in the order of a kiosk that was not told another. */
export const allActivities: readonly KioskActivity[] = [
  'complaint',
  'compliment',
  'question',
  'suggestion',
  'survey',
  'rights',
  'help',
];

/** The page's templates by what they are for. */
export function templatesIn(host: Element): ReadonlyMap<KioskActivity, HTMLTemplateElement> {
  const templates = [...host.querySelectorAll<HTMLTemplateElement>(':scope > template')];
  return new Map(
    templates.flatMap((template) => {
      const activity = allActivities.find((each) => each === template.dataset['activity']);
      return activity ? [[activity, template] as const] : [];
    }),
  );
}

/** What is offered: what the page has a template for, as the configuration orders it. */
export function offeredActivities(
  host: Element,
  configuration: Pick<KioskConfiguration, 'activities'> | undefined,
): readonly KioskActivity[] {
  const templates = templatesIn(host);
  const wanted = configuration?.activities ?? [...templates.keys()];
  return wanted.filter((activity) => templates.has(activity));
}

/** The languages offered: as configured, else the facility's, of those that the kiosk itself speaks. */
export function offeredLanguages(
  wanted: readonly string[] | undefined,
  spoken: readonly string[],
): readonly string[] {
  const offered = (wanted ?? spoken).filter((language) => spoken.includes(primary(language)));
  return offered.length > 0 ? offered : ['en'];
}
