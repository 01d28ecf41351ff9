// Types of data that show another one too, so that a rule on the other one bites where none is on the first.
import type { DataType } from "../../contract/terms.ts";

const ALSO: Partial<Record<DataType, readonly DataType[]>> = {
  // A street without a number, a number without a street: one house number was enough in 2021.
  partial_address: ["home_address"],
  gov_id_document: ["gov_id_number"],
  immigration_doc: ["gov_id_document"],
  live_location: ["physical_location"],
  undercover_identity: ["leo_id"],
  minor_image: ["minor_data"],
  csam: ["intimate_image"],
  intimate_image: ["private_media"],
  private_sexual_messages: ["private_messages"],
};

export const seenAs = (type: DataType): readonly DataType[] => ALSO[type] ?? [];
