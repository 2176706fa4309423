import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The advance-directive information in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Planear su atención antes: directivas anticipadas',
  sections: {
    about: {
      heading: 'Qué es una directiva anticipada',
      statements: {
        what: 'Un día puede estar tan mal que no pueda decir qué atención quiere. Una **directiva anticipada** es un papel que lo dice por usted. Usted lo escribe antes.',
        kinds:
          'Hay dos clases principales:\n\n- Un **testamento en vida** dice qué atención quiere y cuál no quiere.\n- Un **poder para la atención médica** nombra a quien decide cuando usted no puede.',
      },
    },
    'your-choice': {
      heading: 'Usted elige',
      statements: {
        'accept-or-refuse':
          'Usted tiene derechos según la ley de su estado. Usted decide sobre su propia atención. Puede decir sí o no a un tratamiento o a una cirugía.',
        'make-one': 'Puede hacer una directiva anticipada. No tiene que hacerla.',
        'not-a-condition':
          'Aquí recibe atención con o sin ella. No podemos tratarle peor en ningún caso.',
      },
    },
    'state-law': {
      heading: 'La ley de su estado',
      statements: {
        law: 'Esto dice la ley de nuestro estado.\n\n{stateLawEs}',
      },
    },
    'our-policy': {
      heading: 'Qué hacemos aquí',
      statements: {
        follow: 'En {hospital} seguimos una directiva anticipada como dice la ley del estado.',
        limits:
          'Hay hospitales y médicos que no dan cierta atención por su conciencia. Aquí es así.\n\n{limitsEs}',
      },
    },
    'two-questions': {
      heading: 'Dos preguntas para usted',
      statements: {
        'do-you-have-one': '**¿Tiene una directiva anticipada?** Por favor, díganos sí o no.',
        'do-we-have-a-copy':
          '**¿Tenemos una copia?** Si no, tráigala o pida a alguien que la traiga. Sin ella quizá no sepamos lo que usted quiere.',
        'written-down':
          'Debemos anotar en su historia médica si tiene o no una directiva anticipada.',
      },
    },
    'too-ill': {
      heading: 'Si llega muy mal',
      statements: {
        'family-first': 'Entonces podemos dar este aviso a su familia o a quien decide por usted.',
        'you-later': 'Cuando esté mejor, debemos dárselo también a usted.',
      },
    },
    'talk-to-us': {
      heading: 'Hable con nosotros',
      statements: {
        'whom-to-ask':
          '¿Tiene preguntas, o quiere hacer o cambiar una directiva anticipada? Llame al {patientRelationsPhone}. O escriba o venga a: {patientRelationsAddress}. Hable también con su médico y con los suyos.',
      },
    },
    'file-directly': {
      heading: 'Si no seguimos estas reglas',
      statements: {
        'state-agency':
          'Puede quejarse directamente con el estado cuando quiera. No tiene que avisarnos antes. {stateAgency}. Llame al {stateAgencyPhone}. O escriba a: {stateAgencyAddress}.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
