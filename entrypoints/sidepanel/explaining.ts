// The seam of the same name, as the panel's files know it.
export * from '../../lib/explaining';
