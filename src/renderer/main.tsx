import { config } from 'zod';

// Zod tries `new Function` when a schema is made, which the content security policy reports as an attack.
// Every schema is loaded after this line: hence the import below, not above.
config({ jitless: true });

const { start } = await import('./app/start');
await start();
