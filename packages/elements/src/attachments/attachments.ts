/**
 * Files with a complaint or a case. Loaded on demand by both hosts:
 *
 * ```ts
 * const {AttachmentsController} = await import('../attachments/attachments.js');
 * const files = new AttachmentsController(this, {limits: facility.limits.files});
 * // in render(): files.render()         the field has the id `attachments`, for error links
 * // before sending the text:
 * await files.checked;
 * feedback.attachments = files.attachments;
 * // once the case is there; never rejects, shows each file's own state and a way to try it again:
 * await files.upload({client, caseId: 'mine', accessCode});
 * // when the host wipes itself: files.clear()
 * ```
 *
 * It brings its own words and styles; the host only draws it.
 */
export {
  AttachmentsController,
  type AttachmentDestination,
  type AttachmentItem,
  type AttachmentsOptions,
  type AttachmentState,
} from './attachments-controller.js';
export {renderAttachments} from './attachment-list.js';
