import { temporal } from '@temporalio/proto';
import { bytesIn, lengthDelimited, stringField, varintField } from '../../../src/embedded/server/protobuf';

const { ListWorkflowExecutionsRequest, DescribeWorkflowExecutionResponse } = temporal.api.workflowservice.v1;

describe('messages of protobuf', () => {
  it.each([1, 127, 128, 16_384, 31_536_000])('are written as its own code writes them (%d)', (pageSize) => {
    const nextPageToken = Buffer.alloc(300, 7);
    const theirs = ListWorkflowExecutionsRequest.encode({ namespace: 'home', pageSize, nextPageToken }).finish();
    const ours = [stringField(1, 'home'), varintField(2, pageSize), lengthDelimited(3, nextPageToken)];
    expect(Buffer.concat(ours).equals(theirs)).toBe(true);
  });

  it('are read by their fields, whatever else is in them', () => {
    const activityIds = ['voice-1', 'picture-12', 'x'.repeat(200)];
    const message = DescribeWorkflowExecutionResponse.encode({
      pendingActivities: activityIds.map((activityId) => ({ activityId, attempt: 70_000 })),
      workflowExecutionInfo: { type: { name: 'makeFilm' }, historyLength: undefined },
      pendingWorkflowTask: { attempt: 1 },
    }).finish();
    const found = bytesIn(Buffer.from(message), 3).map((activity) => String(bytesIn(activity, 1)[0]));
    expect(found).toEqual(activityIds);
    expect(bytesIn(Buffer.from(message), 5)).toHaveLength(1);
    expect(bytesIn(Buffer.from(message), 7)).toEqual([]);
  });

  it('that are none are refused', () => {
    for (const bytes of [[0x1a, 5, 1], [0x80], [0x0b], [0x1a, 0xff]]) {
      expect(() => bytesIn(Buffer.from(bytes), 3)).toThrow(RangeError);
    }
  });
});
