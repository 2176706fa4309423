import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The language assistance notice in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Ayuda en su idioma, sin costo',
  sections: {
    'free-help': {
      heading: 'Usted no paga por esta ayuda',
      statements: {
        languages:
          '¿Habla otro idioma que no es el inglés? En {hospital} puede tener un intérprete. Puede tener en su idioma lo que necesita leer. Usted no paga.',
        aids: '¿Le cuesta ver, oír o hablar? Puede tener ayuda, como un intérprete de lengua de señas o letra grande. Usted no paga.',
      },
    },
    'how-to-ask': {
      heading: 'Cómo pedirla',
      statements: {
        call: 'Llame al {languageLinePhone}. Para el servicio de retransmisión, llame al {relayNumber}. O dígalo a nuestro personal.',
      },
    },
    'your-own-people': {
      heading: 'Familia y amigos',
      statements: {
        'not-needed':
          'No tiene que traer a alguien que hable por usted. No podemos pedírselo. Si quiere que le ayude una persona suya, puede decirlo.',
        children:
          'Un niño solo puede ayudarle a hablar con nosotros en una emergencia con peligro, y solo hasta que haya un intérprete.',
      },
    },
    'this-message': {
      heading: 'Este mensaje en otros idiomas',
      statements: {
        'languages-of-it': 'Puede tener este mensaje en: {languagesOffered}.',
      },
    },
    'file-directly': {
      heading: 'Si no recibe esta ayuda',
      statements: {
        office:
          'Puede acudir directamente a la Oficina de Derechos Civiles del departamento federal de salud, cuando quiera. Llame al {ocrPhone}. O entre en [{ocrUrl}]({ocrUrl}).',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
