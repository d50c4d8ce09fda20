/** What `referenceRun` gives. Changes only together with a kernel or the run itself. */
export const REFERENCE_SHA256 =
  '75816e765e44f3b13aef95be7b06707aed9b5de4f24d63bfa463cb4b623e8a17 42fd82d0ba3b429c9541fa9596355b2ab97c5b6f1e5cabd7747c44f628b78101';
