import type {Extended} from '../questionnaire.js';

/** What is said, in each language of the instruments. */
export interface Texts {
  readonly en: string;
  readonly es: string;
  readonly ar: string;
}

/** Translations as FHIR writes them: https://hl7.org/fhir/R4/extension-translation.html. */
export function translationsOf({es, ar}: Texts): Extended {
  return {
    extension: Object.entries({es, ar}).map(([lang, content]) => ({
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        {url: 'lang', valueCode: lang},
        {url: 'content', valueString: content},
      ],
    })),
  };
}
