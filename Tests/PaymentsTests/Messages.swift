/// Messages of ours with invented parties, written from the published schemas.
enum Messages {
  static let pain = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
      <GrpHdr><MsgId>M-1</MsgId><InitgPty><Nm>Example Payroll Ltd</Nm></InitgPty></GrpHdr>
      <PmtInf>
        <PmtInfId>B-1</PmtInfId>
        <Dbtr><Nm>Example Widgets GmbH</Nm>
          <PstlAdr><Ctry>DE</Ctry><AdrLine>c/o HAN Bo Gi, Hauptstr. 5</AdrLine></PstlAdr>
          <Id><OrgId><AnyBIC>WIDGDEFFXXX</AnyBIC><LEI>5493001KJTIIGC8Y1R12</LEI></OrgId></Id></Dbtr>
        <DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt>
        <CdtTrfTxInf>
          <PmtId><EndToEndId>E-1</EndToEndId><UETR>7a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId>
          <Amt><InstdAmt Ccy="USD">4200.00</InstdAmt></Amt>
          <CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>021000021</MmbId></ClrSysMmbId><Nm>Example Bank</Nm></FinInstnId></CdtrAgt>
          <Cdtr><Nm>Testerin, Ava &amp; Sohn</Nm>
            <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1990-02-03</BirthDt><CityOfBirth>X</CityOfBirth><CtryOfBirth>DE</CtryOfBirth>
              </DtAndPlcOfBirth><Othr><Id>PS-472130</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm><Issr>KP</Issr></Othr></PrvtId></Id>
            <CtryOfRes>AT</CtryOfRes>
            <CtctDtls><Nm>Muster, Kim</Nm><PhneNb>+43-6601234567</PhneNb><EmailAdr>a@example.org</EmailAdr></CtctDtls></Cdtr>
          <CdtrAcct><Id><Othr><Id>0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed</Id></Othr></Id></CdtrAcct>
          <UltmtCdtr><Nm>Third Person</Nm></UltmtCdtr>
          <RmtInf><Ustrd>Salary May</Ustrd><Strd><Invcr><Nm>Invoicing KG</Nm></Invcr><AddtlRmtInf>more</AddtlRmtInf></Strd></RmtInf>
        </CdtTrfTxInf>
        <CdtTrfTxInf><PmtId><EndToEndId>NOTPROVIDED</EndToEndId><InstrId>I-2</InstrId></PmtId>
          <Cdtr><Nm>Second Payee</Nm></Cdtr></CdtTrfTxInf>
      </PmtInf>
      <PmtInf><PmtInfId>B-2</PmtInfId><Dbtr><Nm>Other Payer</Nm></Dbtr>
        <CdtTrfTxInf><PmtId><EndToEndId>E-3</EndToEndId></PmtId><Cdtr><Nm>Third Payee</Nm></Cdtr></CdtTrfTxInf></PmtInf>
    </CstmrCdtTrfInitn></Document>
    """

  static let statement = """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>S-1</MsgId><MsgRcpt><Nm>Receiving Office</Nm></MsgRcpt></GrpHdr>
      <Stmt><Id>ST-1</Id>
        <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ownr><Nm>Account Owner AG</Nm></Ownr>
          <Svcr><FinInstnId><BICFI>COBADEFF</BICFI></FinInstnId></Svcr></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt></Bal>
        <Ntry><NtryRef>N-1</NtryRef><Amt Ccy="EUR">20.00</Amt><AcctSvcrRef>A-1</AcctSvcrRef><NtryDtls>
          <TxDtls><Refs><EndToEndId>E-9</EndToEndId></Refs><Amt Ccy="EUR">12.00</Amt>
            <RltdPties><Dbtr><Pty><Nm>Payer One</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>AT611904300234573201</IBAN></Id></DbtrAcct>
              <Cdtr><Agt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></Agt></Cdtr>
              <Prtry><Tp>AGENT</Tp><Pty><Pty><Nm>Go Between</Nm></Pty></Pty></Prtry></RltdPties>
            <RmtInf><Ustrd>for HAN Bo Gi</Ustrd></RmtInf></TxDtls>
          <TxDtls><RltdPties><Dbtr><Pty><Nm>Payer Two</Nm></Pty></Dbtr></RltdPties></TxDtls>
          </NtryDtls><AddtlNtryInf>Collected by HAN Bo Gi</AddtlNtryInf></Ntry>
        <Ntry><Amt Ccy="EUR">5.00</Amt><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>Payee Three</Nm></Pty></Cdtr></RltdPties></TxDtls>
          </NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
    """

  static let cover = """
    <Envelope><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
      <Fr><FIId><FinInstnId><BICFI>AAAADEFF</BICFI></FinInstnId></FIId></Fr>
      <To><FIId><FinInstnId><BICFI>BBBBUS33</BICFI></FinInstnId></FIId></To><BizMsgIdr>H-1</BizMsgIdr></AppHdr>
    <pacs:Document xmlns:pacs="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><pacs:FICdtTrf>
      <pacs:GrpHdr><pacs:MsgId>C-1</pacs:MsgId></pacs:GrpHdr>
      <pacs:CdtTrfTxInf><pacs:PmtId><pacs:EndToEndId>E-7</pacs:EndToEndId></pacs:PmtId>
        <pacs:IntrBkSttlmAmt Ccy="USD">9.50</pacs:IntrBkSttlmAmt>
        <pacs:IntrmyAgt1><pacs:FinInstnId><pacs:BICFI>CCCCJPJT</pacs:BICFI></pacs:FinInstnId></pacs:IntrmyAgt1>
        <pacs:Dbtr><pacs:FinInstnId><pacs:BICFI>AAAADEFF</pacs:BICFI></pacs:FinInstnId></pacs:Dbtr>
        <pacs:Cdtr><pacs:FinInstnId><pacs:Nm>Bank Without Code</pacs:Nm></pacs:FinInstnId></pacs:Cdtr>
        <pacs:InstrForCdtrAgt><pacs:InstrInf>pay HAN Bo Gi</pacs:InstrInf></pacs:InstrForCdtrAgt>
        <pacs:UndrlygCstmrCdtTrf><pacs:Dbtr><pacs:Nm>Real Payer</pacs:Nm></pacs:Dbtr>
          <pacs:Cdtr><pacs:Nm>Real Payee</pacs:Nm></pacs:Cdtr></pacs:UndrlygCstmrCdtTrf>
      </pacs:CdtTrfTxInf></pacs:FICdtTrf></pacs:Document></Envelope>
    """

  static let mt = """
    {1:F01AAAADEFFAXXX0000000000}{2:I103BBBBUS33XXXXN}{3:{108:REF}{121:7a562c67-ca16-48ba-b074-65581be6f002}}{4:
    :20:R-1
    :23B:CRED
    :32A:261124USD1234,5
    :33B:EUR1100,
    :50F:CCPT/KP/PS-472130
    1/HAN BO
    1/GI
    2/TEST STREET 5
    3/CN/SHENYANG
    4/19720409
    5/KP/PYONGYANG
    7/KP/99887766
    :52A:AAAADEFF500
    :53B:/DE89370400440532013000
    :56D://FW021000021
    EXAMPLE CORRESPONDENT
    NEW YORK
    :57A:CCCCJPJT
    :59:/AT611904300234573201
    TESTERIN AVA
    HAUPTSTR 7 C/O THIRD
    WIEN AT
    :70:/INV/12 SALARY FOR
    HAN BO GI
    :71A:SHA
    :72:/ACC/CARE OF SOMEBODY
    //MORE
    :77B:/BENEFRES/AT
    -}{5:{CHK:123456789ABC}}
    """

  static let mtCover = """
    {1:F01AAAADEFFAXXX0000000000}{2:O2021200261124CCCCJPJTAXXX00000000002611241201N}{4:
    :20:R-2
    :21:R-1
    :32A:261124USD10,
    :52A:AAAADEFF
    :58D:/12345
    BANK OF EXAMPLES
    :50K:/77
    PAYER PERSON
    SOMEWHERE
    :59F:/88
    1/PAYEE PERSON
    3/KR/SEOUL
    :70:CONSULTING
    -}
    """

  static let travel = """
    {"transferId":"T-1","ivms101":{"originator":{"originatorPersons":[{"naturalPerson":{"name":{"nameIdentifier":[
      {"primaryIdentifier":"Han","secondaryIdentifier":"Bo Gi","nameIdentifierType":"LEGL"}],
      "localNameIdentifier":[{"primaryIdentifier":"한","secondaryIdentifier":"보기","nameIdentifierType":"LEGL"}]},
      "geographicAddress":[{"addressType":"HOME","streetName":"Test Street","buildingNumber":"5","townName":"Shenyang","country":"CN"}],
      "nationalIdentification":{"nationalIdentifier":"PS-472130","nationalIdentifierType":"CCPT","countryOfIssue":"KP"},
      "dateAndPlaceOfBirth":{"dateOfBirth":"1972-04-09","placeOfBirth":"x"},"countryOfResidence":"CN"}}],
      "accountNumber":["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"]},
      "beneficiary":{"beneficiaryPersons":[{"legalPerson":{"name":{"nameIdentifier":[
      {"legalPersonName":"Example Widgets","legalPersonNameIdentifierType":"LEGL"}]}}}],"accountNumber":["bc1q-not-one"]},
      "originatingVASP":{"originatingVASP":{"legalPerson":{"name":{"nameIdentifier":[{"legalPersonName":"First Exchange"}]},
      "nationalIdentification":{"nationalIdentifier":"5493001KJTIIGC8Y1R12","nationalIdentifierType":"LEIX"}}}},
      "transferPath":{"transferPath":[{"intermediaryVASP":{"legalPerson":{"name":{"nameIdentifier":[
      {"legalPersonName":"Middle Exchange"}]}}},"sequence":0}]}}}
    """
}
