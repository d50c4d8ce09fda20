/** What one recording may be. Far above any real one; they keep a damaged or hostile file from filling memory. */

const MIB = 2 ** 20;

/** A WAV, NPY or NPZ file, an index or a names file. Larger ones are refused without being opened. */
export const MAX_FILE_BYTES = 64 * MIB;
/** An array inside an `.npz` once inflated, and a recording once decoded. */
export const MAX_RECORDING_BYTES = 64 * MIB;
/** Zeros deflate to a thousandth, so the ratio is asked only of arrays no real recording reaches. */
export const ZIP_RATIO_ASKED_FROM_BYTES = 8 * MIB;
export const MAX_ZIP_RATIO = 200;
export const MAX_ZIP_ENTRIES = 256;

export const MAX_AUDIO_SECONDS = 60;
export const MAX_FRAMES = 20_000;
export const MAX_DIMS = 8192;

/** The A3CP contract's own limit for a line of JSONL. */
export const MAX_JSONL_LINE_BYTES = 512 * 1024;
export const MAX_CSV_ROW_BYTES = MIB;

export const MAX_FILES = 500_000;
export const MAX_FOLDER_DEPTH = 24;

/** Rejections listed one by one; one more entry counts the rest. */
export const MAX_LISTED_REJECTIONS = 10_000;
