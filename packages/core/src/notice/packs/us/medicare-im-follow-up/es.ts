import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the second copy in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Mensaje importante de Medicare: su copia antes de irse',
  sections: {
    about: {
      heading: 'Por qué recibe esto otra vez',
      statements: {
        'once-more':
          'Usted se va pronto de {hospital}. Por eso recibe otra vez el Mensaje importante de Medicare. Es el formulario que firmó al llegar. El formulario es lo que vale.',
      },
    },
    'if-it-is-too-soon': {
      heading: 'Si cree que es demasiado pronto para irse',
      statements: {
        'ask-for-review':
          'Puede pedir que alguien de fuera del hospital revise su caso. Llame a {qioName} al {qioPhone}. No tiene que avisarnos antes. Llame a más tardar el día en que debe irse, y antes de irse.',
        cost: 'Si llama a tiempo, no paga por más días mientras ellos deciden. Sí paga su parte del costo, como en todo caso.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
