/** Eigenvalues of a symmetric matrix and, at the same places, their eigenvectors of length 1. */
export interface Eigen {
  values: number[];
  vectors: number[][];
}

const SWEEPS = 30;
const SMALL = 1e-12;

/** Turns the plane of rows p and q of a list of vectors. */
function turn(rows: number[][], p: number, q: number, cosine: number, sine: number): void {
  const [one = [], other = []] = [rows[p], rows[q]];
  for (let k = 0; k < one.length; k += 1) {
    const [a, b] = [one[k] ?? 0, other[k] ?? 0];
    one[k] = cosine * a - sine * b;
    other[k] = sine * a + cosine * b;
  }
}

/** Eigenvalues and eigenvectors by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, section 8.5). */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_u, j) => (i === j ? 1 : 0)));
  const scale = Math.max(...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let largest = 0;
    for (let p = 0; p < a.length; p += 1) {
      for (let q = p + 1; q < a.length; q += 1) {
        const off = a[p]?.[q] ?? 0;
        largest = Math.max(largest, Math.abs(off));
        if (Math.abs(off) <= SMALL * scale) continue;
        const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * off);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        turn(a, p, q, cosine, sine);
        for (const row of a) {
          const [x, y] = [row[p] ?? 0, row[q] ?? 0];
          row[p] = cosine * x - sine * y;
          row[q] = sine * x + cosine * y;
        }
        turn(vectors, p, q, cosine, sine);
      }
    }
    if (largest <= SMALL * scale) break;
  }

  return { values: a.map((row, i) => row[i] ?? 0), vectors };
}
