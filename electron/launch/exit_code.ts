/** Electron's exit code when the program could not open and the person was told so in a dialog. */
export const REFUSAL_SHOWN = 3;
