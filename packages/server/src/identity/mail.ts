import { createTransport } from 'nodemailer';

/** A letter in plain text. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
/** Sends a letter; rejects when the mail server does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How mail is sent: the address of the mail server (`smtp://` or `smtps://`) and the sender. */
export type MailConfig = { readonly url: string; readonly from: string };

/** Sends mail through an SMTP server. */
export function smtpMail({ url, from }: MailConfig): SendMail {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return async (mail) => {
    await transport.sendMail(mail);
  };
}
