import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnnouncer } from './app/announcer.ts';
import { App } from './app/app.tsx';
import { createJobs } from './app/jobs.ts';
import { askBeforeLeaving } from './app/leaving.ts';
import { createPreferences } from './app/preferences.ts';
import { browserMemory } from './app/remembered.ts';
import { createResource } from './app/resource.ts';
import { createRouter } from './app/router.ts';
import { createVisits } from './app/visits.ts';
import { connect } from './bridge.ts';
import { createPolicyDraft } from './screens/policy/policy_draft.ts';

const connection = connect(window);
const memory = browserMemory(window);
const app = {
  connection,
  memory,
  visits: createVisits(memory, () => Date.now()),
  info: createResource(connection, ['operators'], () => connection.bridge.call('app.info', {})),
  router: createRouter(window),
  jobs: createJobs(connection),
  policyDraft: createPolicyDraft(connection),
  preferences: createPreferences(memory),
  announcer: createAnnouncer(),
};

askBeforeLeaving(window, app);

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no place for the app.');
createRoot(root).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);
