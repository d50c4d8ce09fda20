/** Writes something when it is first asked for; whoever asks for the same again gets what was written. */
export function shared<Spec, Written>(
  keyOf: (spec: Spec) => unknown,
  write: (spec: Spec, nth: number) => Written,
): (spec: Spec) => Written {
  const known = new Map<string, Written>();
  return (spec) => {
    const key = JSON.stringify(keyOf(spec));
    const written = known.get(key) ?? write(spec, known.size);
    known.set(key, written);
    return written;
  };
}
