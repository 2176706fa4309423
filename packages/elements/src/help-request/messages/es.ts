import {everyForm} from '../../form/messages/es.js';
import topicTranslation from '../../form/topics/es.js';
import type {Translation} from '../../locale/catalog.js';
import type {HelpRequestMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    ...everyForm,
    ...topicTranslation.messages,
    title: 'Pida ayuda',
    emergency: '¿Hay alguien en peligro? Llame ya:',
    emergencyShared:
      '¿Hay alguien en peligro? Llame ya desde un teléfono, o pida al personal que llame:',
    topic: '¿En qué podemos ayudar?',
    change: 'Cambiar',
    need: '¿Qué necesita?',
    whichLanguage: '¿Qué idioma?',
    languageHint: 'También una lengua de señas.',
    when: '¿Cuándo le viene bien?',
    morning: 'Mañana',
    afternoon: 'Tarde',
    evening: 'Noche',
    reach: 'Cómo comunicarnos con usted',
  },
} satisfies Translation<HelpRequestMessage>;
