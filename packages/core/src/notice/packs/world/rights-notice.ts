import type {Source} from '../../../policy/source.js';
import type {Notice, NoticeSection, SectionText} from '../../notice.js';
import {hospital, patientRelationsAddress, patientRelationsPhone} from '../fields.js';
import {defaultDelivery, defaultRetention, ownPractice} from './hospital-fills-in.js';

/** A charter of rights, as far as it differs from the others. */
export interface Charter {
  readonly id: string;
  readonly jurisdiction: string;
  /** Where the charter as a whole stands. */
  readonly sources: readonly Source[];
  readonly rights: readonly NoticeSection[];
  /** Sources that say nobody may be treated worse for using them. Not set: none was read. */
  readonly noReprisal?: readonly Source[] | undefined;
  readonly texts: Readonly<Record<'en' | 'es', CharterText>>;
}

/** A charter in one language. */
export interface CharterText {
  readonly title: string;
  /** What it is and whom it binds. */
  readonly about: SectionText;
  readonly rights: Readonly<Record<string, SectionText>>;
}

/** A right that is one statement: both have its id. */
export function right(id: string, ...sources: readonly Source[]): NoticeSection {
  return {id, statements: [{id, sources}]};
}

/** The notice of a charter: what it is, its rights, whom to ask here, and that nobody is punished for using them. */
export function rightsNotice({
  id,
  jurisdiction,
  sources,
  rights,
  noReprisal,
  texts,
}: Charter): Notice {
  const text = (language: 'en' | 'es') => ({
    status: 'draft' as const,
    title: texts[language].title,
    sections: {about: texts[language].about, ...texts[language].rights, ...ending[language]},
  });
  return {
    id,
    kind: 'rights-and-responsibilities',
    jurisdiction,
    version: '1',
    effective: {from: '2026-01-01'},
    change: {kind: 'substantive'},
    language: 'en',
    sections: [
      {id: 'about', statements: [{id: 'about', sources}]},
      ...rights,
      {id: 'contact', statements: [{id: 'contact', sources: [ownPractice]}]},
      {
        id: 'no-punishment',
        statements: [{id: 'no-punishment', sources: noReprisal ?? [ownPractice]}],
      },
    ],
    texts: {en: text('en'), es: text('es')},
    fields: [hospital, patientRelationsPhone, patientRelationsAddress],
    delivery: defaultDelivery(sources),
    retention: defaultRetention,
  };
}

const ending: Readonly<Record<'en' | 'es', Readonly<Record<string, SectionText>>>> = {
  en: {
    contact: {
      heading: 'Whom you can ask here',
      statements: {
        contact:
          'Do you have a question about your rights? Is something wrong? Tell us.\n\n- Call us: {patientRelationsPhone}\n- Write to us or come to us: {patientRelationsAddress}',
      },
    },
    'no-punishment': {
      heading: 'You will not be punished',
      statements: {
        'no-punishment':
          'You can use your rights and still get the same good care. No one here may treat you worse for it. If you feel that someone does, tell us.',
      },
    },
  },
  es: {
    contact: {
      heading: 'A quién puede preguntar aquí',
      statements: {
        contact:
          '¿Tiene una pregunta sobre sus derechos? ¿Algo va mal? Díganos.\n\n- Llame al: {patientRelationsPhone}\n- Escriba o venga a: {patientRelationsAddress}',
      },
    },
    'no-punishment': {
      heading: 'Nadie le castigará',
      statements: {
        'no-punishment':
          'Puede usar sus derechos y tener la misma buena atención. Aquí nadie puede tratarle peor por eso. Si cree que pasa, avísenos.',
      },
    },
  },
};
