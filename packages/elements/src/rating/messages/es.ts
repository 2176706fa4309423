import type {Translation} from '../../locale/catalog.js';
import type {RatingMessage} from '../rating.messages.js';

export default {
  status: 'unreviewed',
  messages: {
    veryBad: 'Muy mal',
    bad: 'Mal',
    okay: 'Regular',
    good: 'Bien',
    veryGood: 'Muy bien',
    stars: {one: '{number} de {count} estrella', other: '{number} de {count} estrellas'},
    required: 'Por favor, elija una opción.',
  },
} satisfies Translation<RatingMessage>;
