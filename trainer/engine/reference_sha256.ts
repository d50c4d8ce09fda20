/** What `referenceRun` gives. Changes only together with a kernel or the run itself. */
export const REFERENCE_SHA256 =
  'c8cf5500c31a5b48442485868269ce92865b817b609f08dd801d23c9509d5148 42fd82d0ba3b429c9541fa9596355b2ab97c5b6f1e5cabd7747c44f628b78101';
