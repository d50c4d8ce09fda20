/**
 * HDF5 stamps every data set with the time of its making, and the library that we write with has no switch for
 * that. The stamp is a message of the object's header (HDF5 File Format Specification, version 1 headers:
 * IV.A.1.a and IV.A.2.s); its seconds are set to zero, so that the same model gives the same bytes.
 */
const HEADER_BYTES = 16;
const MESSAGE_HEADER_BYTES = 8;
const MODIFICATION_TIME = 0x12;

/** Changes `file` in place; each address is that of a data set's header, as its object reference says. */
export function clearTimes(file: Uint8Array, addresses: readonly number[]): void {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (const address of addresses) clearTime(view, address);
}

function clearTime(file: DataView, address: number): void {
  const start = address + HEADER_BYTES;
  const end = start + file.getUint32(address + 8, true);
  for (let message = start; message < end; ) {
    const body = message + MESSAGE_HEADER_BYTES;
    // A byte for the version and three that are reserved come before the seconds since 1970.
    if (file.getUint16(message, true) === MODIFICATION_TIME) file.setUint32(body + 4, 0, true);
    message = body + file.getUint16(message + 2, true);
  }
}
