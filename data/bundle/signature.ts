import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

export const SIGNATURE = 'signature.json';

/** A key pair with which manifests are signed: Ed25519 (RFC 8032). */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const signatureSchema = z.object({
  schema_version: z.literal('1.0.0'),
  algorithm: z.literal('Ed25519'),
  /** The file whose exact bytes are signed; by its list of hashes it stands for all others. */
  signs: z.literal('manifest.json'),
  /** PEM, SubjectPublicKeyInfo (RFC 8410). */
  public_key: z.string(),
  fingerprint: z.string(),
  signature: z.base64(),
});

export function writeSignature(manifest: Uint8Array, { privateKey, publicKey }: SigningKey): Uint8Array {
  return document(publicKey, sign(null, manifest, privateKey));
}

/**
 * Whose signature it is: the key's fingerprint, worked out from the key itself; null: it does not fit the
 * manifest, or a byte of the file is not as this app writes it.
 * @throws SyntaxError, ZodError, Error where the file is no signature at all
 */
export function signerOf(manifest: Uint8Array, file: Uint8Array): string | null {
  const said = signatureSchema.parse(JSON.parse(new TextDecoder().decode(file)));
  const key = createPublicKey(said.public_key);
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const signature = Buffer.from(said.signature, 'base64');
  const isAsWritten = Buffer.from(file).equals(document(key, signature));
  return isAsWritten && verify(null, manifest, key, signature) ? fingerprintOf(key) : null;
}

function document(publicKey: KeyObject, signature: Buffer): Uint8Array {
  const content: z.infer<typeof signatureSchema> = {
    algorithm: 'Ed25519',
    fingerprint: fingerprintOf(publicKey),
    public_key: String(publicKey.export({ type: 'spki', format: 'pem' })),
    schema_version: '1.0.0',
    signature: signature.toString('base64'),
    signs: 'manifest.json',
  };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** SHA-256 over the DER of the public key: `openssl pkey -pubin -outform DER | sha256sum` says the same. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
