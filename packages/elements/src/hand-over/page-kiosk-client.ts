export {createKioskClient as createPageKioskClient} from '@patient-relations/core/kiosk-client';
