import {cited, read, unverified} from '../../policy/cite.js';
import type {Taxonomy, TaxonomyMap, TaxonomyTerm} from '../taxonomy.js';
import {ahrqHarm} from './ahrq-harm.js';
import {ko41aSubjects} from './ko41a-subjects.js';

const term = (id: string, name: readonly [string, string], meaning: readonly [string, string]) => ({
  id,
  name: {en: name[0], es: name[1]},
  meaning: {en: meaning[0], es: meaning[1]},
});

const quality = term(
  'quality',
  ['Quality', 'Calidad'],
  [
    'How well care was given: examination, treatment, nursing, the result.',
    'Lo bien que se dio la atención: exploración, tratamiento, cuidados, resultado.',
  ],
);
const safety = term(
  'safety',
  ['Safety', 'Seguridad'],
  [
    'Errors, incidents and staff without the skill: what harmed or could have.',
    'Errores, incidentes y personal sin la preparación: lo que dañó o pudo dañar.',
  ],
);
const environment = term(
  'environment',
  ['Environment', 'Entorno'],
  [
    'Rooms, beds, equipment, cleanliness, food, noise, safety of the place.',
    'Habitaciones, camas, equipos, limpieza, comida, ruido, seguridad del lugar.',
  ],
);
const processes = term(
  'institutional-processes',
  ['Institutional processes', 'Procesos de la institución'],
  [
    'Waiting, appointments, admission and discharge, papers, bills, visiting rules.',
    'Esperas, citas, ingreso y alta, papeles, cuentas, reglas de visita.',
  ],
);
const listening = term(
  'listening',
  ['Listening', 'Escucha'],
  [
    'Staff did not hear, or did not take up, what the person told them.',
    'El personal no oyó, o no tuvo en cuenta, lo que la persona le dijo.',
  ],
);
const communication = term(
  'communication',
  ['Communication', 'Comunicación'],
  [
    'Staff told the person nothing, the wrong thing, or in a way that could not be understood.',
    'El personal no informó, informó mal, o de un modo que no se podía entender.',
  ],
);
const respect = term(
  'respect-and-rights',
  ['Respect and patient rights', 'Respeto y derechos del paciente'],
  [
    'Rudeness, loss of dignity, privacy, consent, discrimination.',
    'Mal trato, falta de dignidad, intimidad, consentimiento, discriminación.',
  ],
);

const stages: readonly TaxonomyTerm[] = [
  term('admission', ['Admission', 'Ingreso'], ['Getting in.', 'La entrada.']),
  term(
    'examination-and-diagnosis',
    ['Examination and diagnosis', 'Exploración y diagnóstico'],
    ['Finding out what is wrong.', 'Averiguar qué ocurre.'],
  ),
  term(
    'operation-or-procedure',
    ['Operation or procedure', 'Operación o procedimiento'],
    ['From its preparation to waking up.', 'Desde su preparación hasta el despertar.'],
  ),
  term(
    'care-on-the-ward',
    ['Care on the ward', 'Atención en la planta'],
    [
      'Day and night, as long as the person stays.',
      'De día y de noche, mientras dura la estancia.',
    ],
  ),
  term(
    'discharge-or-transfer',
    ['Discharge or transfer', 'Alta o traslado'],
    ['Getting out, or to another place.', 'La salida, o el paso a otro lugar.'],
  ),
  term(
    'other',
    ['Other', 'Otro'],
    ['None of these, or not told.', 'Ninguna de estas, o no se dijo.'],
  ),
];

const severities: readonly TaxonomyTerm[] = [
  term('none', ['None', 'Ninguna'], ['It is not in the complaint.', 'No está en la queja.']),
  term(
    'low',
    ['Low', 'Baja'],
    ['A lapse that was put right or passed.', 'Un descuido que se corrigió o pasó.'],
  ),
  term(
    'medium',
    ['Medium', 'Media'],
    ['A clear failing that the person felt.', 'Un fallo claro que la persona notó.'],
  ),
  term(
    'high',
    ['High', 'Alta'],
    [
      'A grave failing, again and again, or against a basic duty.',
      'Un fallo grave, repetido o contra un deber básico.',
    ],
  ),
];

const harms: readonly TaxonomyTerm[] = [
  term(
    'none',
    ['None or not told', 'Ninguno o no se dijo'],
    ['No harm is told of.', 'No se cuenta ningún daño.'],
  ),
  term(
    'minimal',
    ['Minimal', 'Mínimo'],
    ['Needed little or no help.', 'Necesitó poca ayuda o ninguna.'],
  ),
  term(
    'minor',
    ['Minor', 'Menor'],
    [
      'Needed a small intervention or a few days more.',
      'Necesitó una intervención pequeña o unos días más.',
    ],
  ),
  term(
    'moderate',
    ['Moderate', 'Moderado'],
    [
      'Needed real treatment; healed in time.',
      'Necesitó un tratamiento de verdad; sanó con el tiempo.',
    ],
  ),
  term(
    'major',
    ['Major', 'Mayor'],
    ['Lasting harm or disability.', 'Daño o discapacidad que dura.'],
  ),
  term(
    'catastrophic',
    ['Catastrophic', 'Catastrófico'],
    ['Death, or many lasting harms.', 'Muerte, o muchos daños que duran.'],
  ),
];

const toSubjects: TaxonomyMap = {
  of: 'categories',
  to: ko41aSubjects,
  terms: {
    quality: ['clinical-treatment', 'patient-care', 'end-of-life-care'],
    safety: ['clinical-treatment', 'prescribing', 'restraint'],
    environment: ['facilities'],
    'institutional-processes': [
      'access-to-treatment',
      'admissions-discharges-transfers',
      'appointments',
      'waiting-times',
      'transport',
      'trust-administration',
      'staff-numbers',
      'integrated-care',
    ],
    listening: ['communications'],
    communication: ['communications', 'consent'],
    'respect-and-rights': ['privacy-dignity-wellbeing', 'values-and-behaviours', 'consent'],
  },
  sources: [
    unverified(
      'Our own reading of both lists',
      'No map has been published: a coder chooses where there are several.',
    ),
  ],
};

const toHarm: TaxonomyMap = {
  of: 'harms',
  to: ahrqHarm,
  terms: {
    none: ['none'],
    minimal: ['mild'],
    minor: ['mild'],
    moderate: ['moderate'],
    major: ['severe'],
    catastrophic: ['severe', 'death'],
  },
  sources: [
    unverified(
      'Our own reading of both scales',
      'No map has been published; raters agree moderately at best.',
    ),
  ],
};

/** The Healthcare Complaints Analysis Tool: seven categories in three domains, by severity, stage of care and harm. */
export const hcat: Taxonomy = {
  id: 'hcat',
  version: '1',
  name: {
    en: 'Healthcare Complaints Analysis Tool',
    es: 'Herramienta de análisis de quejas sanitarias (HCAT)',
  },
  domains: [
    {
      ...term('clinical', ['Clinical', 'Clínico'], ['The care itself.', 'La atención misma.']),
      categories: [quality, safety],
    },
    {
      ...term(
        'management',
        ['Management', 'Gestión'],
        ['The place and how it is run.', 'El lugar y cómo se lleva.'],
      ),
      categories: [environment, processes],
    },
    {
      ...term(
        'relationships',
        ['Relationships', 'Relaciones'],
        ['How people were treated.', 'Cómo se trató a las personas.'],
      ),
      categories: [listening, communication, respect],
    },
  ],
  stages,
  severities,
  harms,
  maps: [toSubjects, toHarm],
  sources: [
    read('Gillespie and Reader, BMJ Quality & Safety 2016', 'Domains, categories and severity.'),
    cited(
      'Gillespie and Reader, BMJ Quality & Safety 2016',
      'Stages of care and the scale of harm; definitions in our own words.',
    ),
  ],
};
