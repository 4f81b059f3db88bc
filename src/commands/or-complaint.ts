import { Complaint } from '../core/complaint.ts';

/** What the work gives, or the Complaint with which it ended. */
export async function orComplaint<T>(work: () => Promise<T>): Promise<T | Complaint> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
}
