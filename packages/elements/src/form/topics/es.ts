import type {Translation} from '../../locale/catalog.js';
import type {TopicMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    'topic-call-back': 'Que me llamen',
    'topic-interpreter': 'Un intérprete',
    'topic-accommodation': 'Ayuda para ver, oír, hablar o moverse',
    'topic-appointment': 'Una cita',
    'topic-billing': 'Una factura',
    'topic-insurance': 'El seguro',
    'topic-records': 'Mi historia clínica',
    'topic-meeting': 'Una reunión con ustedes',
    'topic-tour': 'Una visita al hospital',
    'topic-advance-directive': 'Hablar de mis deseos para mi atención',
  },
} satisfies Translation<TopicMessage>;
