export {PrClient} from './client/client.js';
export {ClientRequestEvent} from './client/client-request.js';
