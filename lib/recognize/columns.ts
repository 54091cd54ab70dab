// Columns of numbers in one file: a header with the place and length of each, then the columns. Opening copies nothing.

export type Column = Uint8Array | Uint16Array | Int32Array;

/** One file of all columns in their order; `magic` tells what kind of file it is. Each column begins at a multiple of four. */
export function packColumns(magic: number, columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  const header = new Int32Array(1 + 2 * columns.length);
  header[0] = magic;
  let at = header.byteLength;
  columns.forEach((column, i) => {
    header[1 + 2 * i] = at;
    header[2 + 2 * i] = column.length;
    at = (at + column.byteLength + 3) & ~3;
  });
  const bytes = new Uint8Array(at);
  bytes.set(new Uint8Array(header.buffer));
  columns.forEach(({ buffer, byteOffset, byteLength }, i) => {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), header[1 + 2 * i]);
  });
  return bytes;
}

/** The columns by their place in the order; views on the file. */
export interface Columns {
  bytes(index: number): Uint8Array;
  shorts(index: number): Uint16Array;
  ints(index: number): Int32Array;
}

/** Opens what `packColumns` made of `count` columns; null when the bytes are something else. */
export function openColumns(magic: number, count: number, bytes: Uint8Array): Columns | null {
  // Typed arrays want multiples of four; a slice of a larger file may lie elsewhere.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (byteLength < 4 + 8 * count) return null;
  const header = new Int32Array(buffer, byteOffset, 1 + 2 * count);
  if (header[0] !== magic) return null;
  const where = (i: number): [ArrayBufferLike, number, number] => [
    buffer,
    byteOffset + (header[1 + 2 * i] ?? 0),
    header[2 + 2 * i] ?? 0,
  ];
  return {
    bytes: (i) => new Uint8Array(...where(i)),
    shorts: (i) => new Uint16Array(...where(i)),
    ints: (i) => new Int32Array(...where(i)),
  };
}
