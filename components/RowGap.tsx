// Empty room in the place of the rows of a long table that are not drawn (useRows.ts). A body of its own, since the body of a
// row is measured.
export function RowGap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody>
      <tr class="gap" style={{ blockSize: `${height}px` }} />
    </tbody>
  );
}
