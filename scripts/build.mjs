import { refuseOldNode } from './setup/refuse-old-node.mjs';

refuseOldNode();
void import('./setup/main.mjs').then((main) => main.setUp({ parts: false }));
