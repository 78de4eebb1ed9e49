import { placeFromQuery } from '../../../src/taskpane/place';

test.each([
  ['?place=kiem-tra', 'kiem-tra'],
  ['?_host_Info=Excel$Win32$16.01$vi-VN&place=tong-hop', 'tong-hop'],
  ['', 'lap-so'],
  ['?place=nowhere', 'lap-so'],
])('%s opens %s', (query, place) => {
  expect(placeFromQuery(query)).toBe(place);
});
