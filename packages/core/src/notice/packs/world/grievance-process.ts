import type {ExternalBody, PolicyPack} from '../../../policy/policy-pack.js';
import type {Notice, NoticeField, NoticeText} from '../../notice.js';
import {en} from './grievance/en.js';
import {es} from './grievance/es.js';
import {grievanceSections, type GrievanceSection} from './grievance/grievance-sections.js';
import type {GrievanceWords} from './grievance/grievance-words.js';
import {
  defaultDelivery,
  defaultRetention,
  hospital,
  patientRelations,
} from './hospital-fills-in.js';

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

function noticeFields({settings, bodies}: PolicyPack): readonly NoticeField[] {
  return [
    hospital,
    ...patientRelations,
    ...settings.map(({name, meaning, usual}): NoticeField => ({
      name,
      meaning: usual.length > 0 ? `${meaning} Others use ${usual.join(' or ')}.` : meaning,
      type: 'text',
      required: true,
    })),
    ...bodies.filter(({access}) => access !== 'never').flatMap(bodyFields),
  ];
}

function bodyFields({name, role, contact}: ExternalBody): readonly NoticeField[] {
  const whose = typeof name === 'string' ? name : role.replace('-', ' ');
  return [
    ...(typeof name === 'string'
      ? []
      : [required(name.field, 'text', `The name of the ${whose} to turn to here.`)]),
    required(contact.phone, 'phone', `The phone number for complaints of: ${whose}.`),
    ...(contact.address
      ? [required(contact.address, 'text', `The postal address for complaints of: ${whose}.`)]
      : []),
  ];
}

function required(name: string, type: NoticeField['type'], meaning: string): NoticeField {
  return {name, type, meaning, required: true};
}
