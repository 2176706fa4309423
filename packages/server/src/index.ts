export {checkConfig, ConfigError, loadConfig} from './config/load-config.js';
export type {ServiceConfig} from './config/service-config.js';
export {openDatabase, type DatabaseLocation} from './database/database.js';
export {openFolderObjectStore} from './files/folder-object-store.js';
export type {Incoming, ObjectStore} from './files/object-store.js';
export type {Scanner} from './files/scanner.js';
export {makeSigningKey, parseSigningKey, type SigningKey} from './keys/signing-key.js';
export {createService, type Service, type ServiceOptions} from './service.js';
export {strictPolicy} from './routes/site-routes.js';
