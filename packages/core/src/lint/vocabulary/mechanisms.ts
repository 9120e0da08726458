/** The kinds of prescription that a profile leaves to a mapping document (guidance §2.7, §3). */
export type MechanismKind = 'algorithm' | 'protocol' | 'product' | 'parameter' | 'mechanism';

/**
 * When a name counts as prescribed: wherever it stands in an action or indicator (`named`), or only where the words
 * around it ask for it (`demanded`), since it may as well be a thing of the domain: a field bus, a card, a password.
 */
export type Named = { readonly kind: MechanismKind; readonly when: 'named' | 'demanded' };

/** Cryptographic algorithms and formats. */
const ALGORITHMS = [
  '3DES', 'AES', 'AES-CCM', 'AES-CMAC', 'AES-GCM', 'Argon2', 'Argon2id', 'ASCON', 'bcrypt', 'Blowfish', 'Camellia', 'ChaCha20', 'ChaCha20-Poly1305', 'CMAC', 'CRC', 'CRC-32',
  'CRYSTALS-Dilithium', 'CRYSTALS-Kyber', 'DES', 'diffie-hellman', 'ECC', 'ECDH', 'ECDHE', 'ECDSA', 'Ed25519', 'Ed448', 'EdDSA', 'elliptic curve', 'FALCON-512', 'HKDF', 'HMAC',
  'HMAC-SHA', 'Keccak', 'Kyber', 'MD4', 'MD5', 'ML-DSA', 'ML-KEM', 'PBKDF2', 'PKCS', 'Poly1305', 'RC4', 'RSA', 'RSA-PSS', 'scrypt', 'SHA', 'SHA-1', 'SHA-2', 'SHA-256', 'SHA-3',
  'SHA-512', 'SLH-DSA', 'SPHINCS+', 'Triple DES', 'Twofish', 'X25519', 'XMSS',
];

/** Protocols whose purpose is security: to name one is to choose the mechanism. */
const SECURITY_PROTOCOLS = [
  '802.1X', 'DKIM', 'DMARC', 'DNSSEC', 'DTLS', 'EAP-TLS', 'EDHOC', 'FIDO2', 'FTPS', 'GPG', 'HTTPS', 'IKE', 'IKEv2', 'IPSec', 'IPsec', 'Kerberos', 'LDAP', 'LDAPS', 'MACsec', 'mTLS',
  'MQTTS', 'NTLM', 'NTS', 'OAuth', 'OAuth2', 'OIDC', 'OpenID Connect', 'OpenPGP', 'OpenVPN', 'OSCORE', 'PGP', 'RADIUS', 'S/MIME', 'SAML', 'SCEP', 'SFTP', 'SNMP', 'SNMPv3', 'SRTP', 'SSH',
  'SSL', 'TACACS', 'TACACS+', 'TLS', 'TOTP', 'WebAuthn', 'WireGuard', 'WPA', 'WPA2', 'WPA3', 'X.509',
];

/** Protocols that carry the domain's own traffic: often only a fact about its equipment. */
const FIELD_PROTOCOLS = [
  'AMQP', 'BACnet', 'Bluetooth', 'CANopen', 'CBOR', 'CoAP', 'DLMS', 'DNP3', 'EtherCAT', 'EtherNet/IP', 'FTP', 'GPRS', 'GSM', 'HART', 'HTTP', 'JSON', 'KNX', 'LoRa', 'LoRaWAN', 'LTE', 'LTE-M',
  'LwM2M', 'M-Bus', 'Modbus', 'Modbus/TCP', 'MQTT', 'NB-IoT', 'NTP', 'OCPP', 'OPC', 'OPC UA', 'PROFIBUS', 'Profibus', 'PROFINET', 'Profinet', 'PTP', 'S7comm', 'Sigfox', 'syslog', 'TCP', 'TCP/IP',
  'Telnet', 'TFTP', 'TR-069', 'UDP', 'WebSocket', 'Wi-Fi', 'WirelessHART', 'XMPP', 'Z-Wave', 'ZigBee', 'Zigbee',
];

/** Products and vendors. Names that are also everyday words are listed with what makes them a name. */
const PRODUCTS = [
  'ABB', 'Active Directory', 'Akamai', 'Amazon Web Services', 'Android', 'Ansible', 'ArcSight', 'Aruba', 'Auth0', 'AVEVA', 'AWS', 'Axis Communications', 'Azure', 'BeyondTrust', 'BitLocker', 'Bitdefender',
  'Bosch', 'CentOS', 'Check Point', 'CISCO', 'Cisco', 'Claroty', 'Cloudflare', 'CrowdStrike', 'CyberArk', 'Darktrace', 'Debian', 'Dell', 'Docker', 'Dragos', 'Duo Security', 'Elasticsearch', 'Endress+Hauser',
  'Ericsson', 'ESET', 'F5 Networks', 'FortiGate', 'Fortinet', 'FreeRTOS', 'GitHub', 'GitLab', 'Google', 'Grafana', 'Grundfos', 'HashiCorp', 'Hirschmann', 'Hitachi', 'Honeywell', 'Huawei', 'IBM',
  'Ignition SCADA', 'Infineon', 'Intel', 'iOS', 'Itron', 'Jenkins', 'Jira', 'JFrog', 'Juniper', 'Kamstrup', 'Kaspersky', 'Kepware', 'Kubernetes', 'Let\'s Encrypt', 'Linux', 'mbedTLS', 'mbed TLS', 'McAfee',
  'MCUboot', 'Metasploit', 'Microsoft', 'Mitsubishi Electric', 'Moxa', 'Nessus', 'Nmap', 'Nokia', 'Nordic Semiconductor', 'Nozomi', 'NXP', 'Okta', 'OpenSSL', 'OpenVAS', 'Oracle', 'Palo Alto', 'Phoenix Contact', 'PingID',
  'Prometheus', 'QNX', 'Qualcomm', 'Qualys', 'Rapid7', 'Raspberry Pi', 'Red Hat', 'RHEL', 'Rockwell', 'SAP', 'Schneider Electric', 'Security Onion', 'Sensus', 'SentinelOne', 'ServiceNow', 'SharePoint',
  'Siemens', 'SIMATIC', 'Snort', 'SolarWinds', 'Sophos', 'Splunk', 'STMicroelectronics', 'Suricata', 'Symantec', 'Tenable', 'Terraform', 'Tofino', 'Trellix', 'Trend Micro', 'Tripwire', 'TrustZone', 'Ubuntu',
  'VMware', 'VxWorks', 'Windows 10', 'Windows 11', 'Windows 7', 'Windows CE', 'Windows Embedded', 'Windows Server', 'Windows XP', 'Wireshark', 'wolfSSL', 'Yokogawa', 'YubiKey', 'Zabbix', 'Zscaler',
];

/** Measures that are one of several ways to meet a need. */
const MECHANISMS = [
  'access control list', 'air gap', 'allow list', 'allowlist', 'allowlisting', 'anti-malware', 'antivirus', 'anti-virus', 'application allowlisting', 'application whitelisting', 'asymmetric encryption', 'attribute-based access control',
  'bastion host', 'biometric authentication', 'biometric', 'blacklist', 'blockchain', 'block list', 'CAPTCHA', 'captcha', 'certificate pinning', 'certificate-based authentication', 'challenge-response', 'checksum', 'client certificate',
  'code signing', 'complex password', 'cryptographic hash', 'data diode', 'data loss prevention', 'deep packet inspection', 'default deny', 'demilitarised zone', 'demilitarized zone', 'device certificate', 'digital certificate', 'digital signature',
  'disk encryption', 'DMZ', 'EDR', 'encryption at rest', 'endpoint detection and response', 'endpoint protection', 'end-to-end encryption', 'fingerprint reader', 'firewall', 'full-disk encryption', 'full disk encryption',
  'hardware root of trust', 'hardware security module', 'hardware token', 'hash', 'hashing', 'honeypot', 'HSM', 'IDS', 'intrusion detection system', 'intrusion prevention system', 'IPS', 'jump host', 'jump server', 'MAC filtering', 'MFA', 'microsegmentation',
  'micro-segmentation', 'multi-factor authentication', 'multifactor authentication', 'mutual authentication', 'mutual TLS', 'NAC', 'network access control', 'next-generation firewall', 'one-time password', 'one-way gateway', 'password complexity',
  'password expiry', 'password manager', 'password vault', 'passwordless authentication', 'PKI', 'pre-shared key', 'privileged access management', 'proxy server', 'public key infrastructure', 'public-key cryptography', 'PUF', 'rate limiting', 'RBAC',
  'role-based access control', 'root of trust', 'reverse proxy', 'sandbox', 'sandboxing', 'secure boot', 'secure element', 'secure enclave', 'security information and event management', 'SIEM', 'single sign-on', 'smart card', 'SOAR', 'SSO', 'static code analysis tool',
  'symmetric encryption', 'symmetric key', 'tamper switch', 'TPM', 'trusted execution environment', 'trusted platform module', 'two-factor authentication', 'unidirectional gateway', 'virtual private network', 'VLAN', 'VPN', 'vulnerability scanner',
  'web application firewall', 'whitelist', 'whitelisting', 'WORM storage', 'zero trust architecture', 'zero-trust architecture', 'zero trust network',
];

/** Every name with what it is. */
export const NAMED: ReadonlyMap<string, Named> = new Map<string, Named>([
  ...MECHANISMS.map((name): [string, Named] => [name, { kind: 'mechanism', when: 'demanded' }]),
  ...FIELD_PROTOCOLS.map((name): [string, Named] => [name, { kind: 'protocol', when: 'demanded' }]),
  ...PRODUCTS.map((name): [string, Named] => [name, { kind: 'product', when: 'named' }]),
  ...SECURITY_PROTOCOLS.map((name): [string, Named] => [name, { kind: 'protocol', when: 'named' }]),
  ...ALGORITHMS.map((name): [string, Named] => [name, { kind: 'algorithm', when: 'named' }]),
]);
