import type { ConvolutionSpec } from '../../features/convolution_spec.ts';

/** Random convolution features, after the steps that make the frames. */
export function convolutionSteps({ frames, channels, dilations, biases }: ConvolutionSpec) {
  const count = biases.reduce((sum, ofKernel) => sum + ofKernel.length, 0);
  return {
    scale_channels:
      `Of the ${frames} frames of ${channels} channels: z[t][c] = (x[t][c] - channel_mean[c]) / ` +
      'channel_scale[c]; z is 0 beyond both ends.',
    kernels:
      'There are 84 kernels of 9 weights: all choices of three places for the weight 2, in lexicographic order ' +
      'from (0, 1, 2) to (6, 7, 8); the other six weights are -1.',
    convolve:
      `For each dilation d of ${dilations.join(', ')} and within it each kernel k, numbered i from 0 through ` +
      'all of them: r[t] = sum over the channels c in kernel_channels[i] and over j from 0 to 8 of ' +
      'weight[k][j] z[t + (j - 4) d][c]. Where i is odd and there are more than 8 d frames, only r[4 d] to ' +
      'r[T - 1 - 4 d] are kept.',
    share:
      'For each bias b in biases[i], in order: the share of the kept r greater than b. ' +
      `${count} features in float64.`,
  };
}
