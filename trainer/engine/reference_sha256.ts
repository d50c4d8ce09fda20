/** What `referenceRun` gives. Changes only together with a kernel or the run itself. */
export const REFERENCE_SHA256 =
  '75816e765e44f3b13aef95be7b06707aed9b5de4f24d63bfa463cb4b623e8a17 9dc9e82d92ef8b43cad406efa3e8b90ce4c7d4b73270a552ef50d5a24c2090e2';
