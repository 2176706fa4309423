import type {ExternalBody, PolicyPack} from '../../../policy/policy-pack.js';
import type {Notice, NoticeField, NoticeText} from '../../notice.js';
import {hospital, knownFields} from '../fields.js';
import {en} from './grievance/en.js';
import {es} from './grievance/es.js';
import {grievanceSections, type GrievanceSection} from './grievance/grievance-sections.js';
import type {GrievanceWords} from './grievance/grievance-words.js';
import {contactFields} from './grievance/contact-fields.js';
import {defaultDelivery, defaultRetention} from './hospital-fills-in.js';

/** The notice that tells people how to complain under a policy pack, when they are answered, and who else to turn to. */
export function grievanceProcessNotice(pack: PolicyPack): Notice {
  const sections = grievanceSections(pack);
  return {
    id: `${pack.id}-grievance-process`,
    kind: 'grievance-process',
    jurisdiction: pack.jurisdiction,
    version: pack.version,
    effective: {
      from: pack.effective.from ?? '2026-01-01',
      ...(pack.effective.to && {to: pack.effective.to}),
    },
    change: {kind: 'substantive'},
    language: 'en',
    sections: sections.map(({id, statements}) => ({
      id,
      statements: statements.map(({id: statement, sources}) => ({id: statement, sources})),
    })),
    texts: {en: noticeText(pack, sections, en), es: noticeText(pack, sections, es)},
    fields: noticeFields(pack),
    delivery: defaultDelivery(pack.sources),
    retention: pack.retention ?? defaultRetention,
  };
}

function noticeText(
  {matter}: PolicyPack,
  sections: readonly GrievanceSection[],
  words: GrievanceWords,
): NoticeText {
  return {
    status: 'draft',
    title: words.titles[matter],
    sections: Object.fromEntries(
      sections.map(({id, statements}) => [
        id,
        {
          heading: words.headings[id],
          statements: Object.fromEntries(
            statements.map((statement) => [statement.id, statement.passage(words)]),
          ),
        },
      ]),
    ),
  };
}

function noticeFields({matter, settings, bodies}: PolicyPack): readonly NoticeField[] {
  return [
    hospital,
    ...contactFields[matter],
    ...settings.map(({name, meaning, usual}): NoticeField => ({
      name,
      meaning: usual.length > 0 ? `${meaning} Others use ${usual.join(' or ')}.` : meaning,
      type: 'text',
      required: true,
    })),
    ...bodies.filter(({access}) => access !== 'never').flatMap(bodyFields),
  ];
}

function bodyFields({name, role, contact, optional}: ExternalBody): readonly NoticeField[] {
  const whose = typeof name === 'string' ? name : role.replace('-', ' ');
  const places = [
    [typeof name === 'string' ? undefined : name.field, 'text', 'The name'],
    [contact.phone, 'phone', 'The phone number for complaints'],
    [contact.address, 'text', 'The postal address for complaints'],
    [contact.url, 'url', 'The address of the page for complaints'],
  ] as const;
  return places.flatMap(([place, type, meaning]): readonly NoticeField[] => {
    if (!place) return [];
    const known = knownFields.find((each) => each.name === place);
    return [known ?? {name: place, type, meaning: `${meaning}: ${whose}.`, required: !optional}];
  });
}
