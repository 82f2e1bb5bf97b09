import { endServer } from './offer-server.mjs';

export default endServer;
